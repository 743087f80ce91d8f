public import CivilCalendar

/// When a finding is true and how bad it is, without what it says: all that has to be known to pick the findings of a
/// day, at a fraction of the cost.
public struct FindingRange: Sendable, Hashable {
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

    /// Puts a range together.
    public init(rule: RuleID, personID: String?, recordID: String, severity: Severity, days: DayRange) {
        self.rule = rule
        self.personID = personID
        self.recordID = recordID
        self.severity = severity
        self.days = days
    }

    /// Adds when a rule says something, clipped to `limit`, from what it says.
    static func add(
        _ spans: [Span], within limit: DayRange, rule: RuleID, personID: String?, to ranges: inout [FindingRange]
    ) {
        func add(_ recordID: String, _ severity: Severity, _ days: DayRange) {
            ranges.append(
                FindingRange(rule: rule, personID: personID, recordID: recordID, severity: severity, days: days))
        }
        // Mostly there are one or two spans, apart from one another and in order.
        guard SpanRun.areInOrder(spans) else {
            for run in SpanRun.all(spans, within: limit) { add(run.recordID, run.severity, run.days) }
            return
        }
        for span in spans {
            if let days = span.days.intersection(limit) { add(span.recordID, span.severity, days) }
        }
    }

    /// What the finding is, over time and severities.
    public var identity: Finding.Identity {
        Finding.Identity(rule: rule, personID: personID, recordID: recordID)
    }
}
