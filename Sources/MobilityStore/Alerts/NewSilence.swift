public import CivilCalendar
public import Mobility
public import MobilityAlerts

/// A silence or an acknowledgement that is to be stored.
public struct NewSilence: Sendable {
    /// What is decided.
    public var kind: Silence.Kind
    /// A pattern of rule ids.
    public var rule: String
    /// The person; nil for all findings of the rules.
    public var personID: String?
    /// The record; nil for all.
    public var recordID: String?
    /// For an acknowledgement, how bad the finding is.
    public var severity: Severity?
    /// The first day.
    public var since: Day
    /// The last day; nil for none, which only an acknowledgement may have.
    public var until: Day?
    /// Why.
    public var reason: String
    /// Who decides it and when.
    public var author: Author

    /// Puts it together.
    public init(
        kind: Silence.Kind, rule: String, personID: String? = nil, recordID: String? = nil, severity: Severity? = nil,
        since: Day, until: Day? = nil, reason: String, author: Author
    ) {
        self.kind = kind
        self.rule = rule
        self.personID = personID
        self.recordID = recordID
        self.severity = severity
        self.since = since
        self.until = until
        self.reason = reason
        self.author = author
    }
}
