public import CivilCalendar
public import Mobility

/// What keeps findings out of mail, though never out of the report: somebody's decision, with the reason.
public struct Silence: Sendable, Equatable {
    /// What was decided.
    public enum Kind: String, Code {
        /// Findings of some rules are kept quiet until a day.
        case silence
        /// One finding is known and in hand. Ends by itself when the finding grows worse, or ends.
        case acknowledge
    }

    /// Its number.
    public let id: Int
    /// What was decided.
    public let kind: Kind
    /// A pattern of rule ids.
    public let rule: String
    /// The person; nil for all findings of the rules.
    public let personID: String?
    /// The record; nil for all.
    public let recordID: String?
    /// For an acknowledgement, how bad the finding was.
    public let severity: Severity?
    /// The first day.
    public let since: Day
    /// The last day; nil for none, which only an acknowledgement may have.
    public let until: Day?
    /// Why.
    public let reason: String
    /// Who decided it.
    public let actor: String
    /// When that was noted, RFC 3339 in UTC.
    public let at: String
    /// The day on which it was taken back, which is the first on which it no longer holds; nil if it was not.
    public let endedOn: Day?
    /// Who took it back.
    public let endedBy: String?

    /// Puts it together.
    public init(
        id: Int, kind: Kind, rule: String, personID: String? = nil, recordID: String? = nil, severity: Severity? = nil,
        since: Day, until: Day? = nil, reason: String, actor: String, at: String, endedOn: Day? = nil,
        endedBy: String? = nil
    ) {
        self.id = id
        self.kind = kind
        self.rule = rule
        self.personID = personID
        self.recordID = recordID
        self.severity = severity
        self.since = since
        self.until = until
        self.reason = reason
        self.actor = actor
        self.at = at
        self.endedOn = endedOn
        self.endedBy = endedBy
    }

    /// Whether it holds on a day, as far as it says itself; what ends an acknowledgement is for ``SilenceBook``.
    public func isInForce(on day: Day) -> Bool {
        since <= day && (until.map { day <= $0 } ?? true) && (endedOn.map { day < $0 } ?? true)
    }

    /// Whether it is about this finding.
    public func isAbout(_ identity: Finding.Identity) -> Bool {
        Glob.matches(rule, identity.rule.rawValue) && (personID == nil || personID == identity.personID)
            && (recordID == nil || recordID == identity.recordID)
    }
}
