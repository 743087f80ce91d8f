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

    /// What the finding is, over time and severities.
    public var identity: Finding.Identity {
        Finding.Identity(rule: rule, personID: personID, recordID: recordID)
    }
}
