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
    public struct DatedDetail: Sendable, Hashable {
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

    /// The same without what it says.
    public var range: FindingRange {
        FindingRange(rule: rule, personID: personID, recordID: recordID, severity: severity, days: days)
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
    /// What a rule says of a record on a run of days; nil if it was not asked what it says.
    init?(_ run: SpanRun, rule: RuleID, personID: String?) {
        var details: [DatedDetail] = []
        for span in run.spans {
            guard let detail = span.detail else { return nil }
            if details.last?.detail != detail { details.append(DatedDetail(from: span.days.start, detail: detail)) }
        }
        self.init(
            rule: rule, personID: personID, recordID: run.recordID, severity: run.severity, days: run.days,
            details: details)
    }
}
