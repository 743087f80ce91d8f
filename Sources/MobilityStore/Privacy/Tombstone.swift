/// That a person was erased.
public struct Tombstone: Sendable, Hashable {
    /// The id that the person had.
    public let personID: String
    /// When, RFC 3339 in UTC.
    public let at: String
    /// By whom.
    public let actor: String
    /// Why.
    public let reason: String
    /// When the contents were gone from the vault and the old bytes from the file, RFC 3339 in UTC; nil until then.
    public let finishedAt: String?
}
