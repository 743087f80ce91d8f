/// Who changes something, with which command, and when.
public struct Author: Sendable, Hashable {
    /// The person, as given or as logged in.
    public var actor: String
    /// The command, without what it was given.
    public var command: String
    /// The moment, RFC 3339 in UTC: `2025-10-30T14:05:00Z`.
    public var at: String

    /// Names an author.
    public init(actor: String, command: String, at: String) {
        self.actor = actor
        self.command = command
        self.at = at
    }
}
