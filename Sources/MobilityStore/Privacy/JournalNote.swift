/// An entry of the journal, as it is shown.
public struct JournalNote: Sendable, Hashable {
    /// Its number.
    public let seq: Int
    /// When it was, RFC 3339 in UTC.
    public let at: String
    /// Who did it.
    public let actor: String
    /// With which command.
    public let command: String
    /// `put` or `remove`.
    public let action: String
    /// The kind of record, by the name of its file.
    public let kind: String
    /// The record.
    public let recordID: String
    /// The record after the change, or the reason of a removal, as JSON; nil once redacted.
    public let payload: String?
}
