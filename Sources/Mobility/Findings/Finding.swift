public import CivilCalendar

/// Something that is true of a person (or of an employer, or of an outage) through a range of days at one severity.
public struct Finding: Sendable, Hashable {
    /// The rule that found it.
    public let rule: RuleID
    /// The person; nil for rules about employers and outages.
    public let personID: String?
    /// The record that it is about.
    public let recordID: String
    /// How bad it is.
    public let severity: Severity
    /// The days on which it is true at that severity.
    public let days: DayRange
    /// What it says, by the first day from which it says so; the first stands at the start of ``days``.
    public let details: [DatedDetail]

    /// A detail and the first day for which it holds.
    public struct DatedDetail: Sendable, Hashable, Codable {
        /// The first day.
        public let from: Day
        /// What the finding says from then on.
        public let detail: Detail

        /// A detail from a day on.
        public init(from: Day, detail: Detail) {
            self.from = from
            self.detail = detail
        }
    }

    /// Puts a finding together from what is stored of it; nil without any detail.
    public init?(
        rule: RuleID, personID: String?, recordID: String, severity: Severity, days: DayRange, details: [DatedDetail]
    ) {
        guard !details.isEmpty else { return nil }
        self.rule = rule
        self.personID = personID
        self.recordID = recordID
        self.severity = severity
        self.days = days
        self.details = details
    }

    /// What it says on a day.
    public func detail(on day: Day) -> Detail { (details.last { $0.from <= day } ?? details[0]).detail }

    /// What the finding is, over time and severities.
    public var identity: Identity { Identity(rule: rule, personID: personID, recordID: recordID) }

    /// Rule, person and record: what stays the same while a finding grows worse or better.
    public struct Identity: Sendable, Hashable, Comparable {
        /// The rule.
        public let rule: RuleID
        /// The person, if the rule is about one.
        public let personID: String?
        /// The record.
        public let recordID: String

        /// Puts an identity together.
        public init(rule: RuleID, personID: String?, recordID: String) {
            self.rule = rule
            self.personID = personID
            self.recordID = recordID
        }

        public static func < (left: Identity, right: Identity) -> Bool {
            (left.personID ?? "", left.rule.rawValue, left.recordID)
                < (right.personID ?? "", right.rule.rawValue, right.recordID)
        }
    }
}

extension Finding {
    /// Joins the spans of one rule about one person into findings, clipped to `limit`.
    ///
    /// Should two spans of a record overlap all the same, the worse one has the shared days.
    static func joined(_ spans: [Span], rule: RuleID, personID: String?, within limit: DayRange) -> [Finding] {
        var findings: [Finding] = []
        for (record, ofRecord) in Dictionary(grouping: spans, by: \.recordID) {
            var current: (days: DayRange, severity: Severity, details: [DatedDetail])?
            func close() {
                guard let done = current,
                    let finding = Finding(
                        rule: rule, personID: personID, recordID: record, severity: done.severity, days: done.days,
                        details: done.details)
                else { return }
                findings.append(finding)
            }
            for span in disjoint(ofRecord) {
                guard let days = span.days.intersection(limit) else { continue }
                if let open = current, open.severity == span.severity, open.days.end == days.start,
                    let days = DayRange(from: open.days.start, before: days.end)
                {
                    current?.days = days
                    if open.details.last?.detail != span.detail {
                        current?.details.append(DatedDetail(from: span.days.start, detail: span.detail))
                    }
                } else {
                    close()
                    current = (days, span.severity, [DatedDetail(from: days.start, detail: span.detail)])
                }
            }
            close()
        }
        return findings
    }

    private static func disjoint(_ spans: [Span]) -> [Span] {
        var taken = DaySet.none
        var result: [Span] = []
        // Worst first, and the earlier one first among equals, so that the outcome does not hang on the order given.
        for span in spans.sorted(by: { ($1.severity, $0.days.start) < ($0.severity, $1.days.start) }) {
            for days in DaySet(span.days).subtracting(taken).ranges {
                var part = span
                part.days = days
                result.append(part)
            }
            taken = taken.union(DaySet(span.days))
        }
        return result.sorted { $0.days.start < $1.days.start }
    }
}
