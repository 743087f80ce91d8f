/// How often somebody read many people at once with a command, and when.
public struct BulkAccess: Sendable, Hashable {
    /// Who read.
    public let actor: String
    /// With which command.
    public let command: String
    /// How much was read.
    public let what: Access.What
    /// How often.
    public let count: Int
    /// The first time, RFC 3339 in UTC.
    public let firstAt: String
    /// The last time, RFC 3339 in UTC.
    public let lastAt: String
}
