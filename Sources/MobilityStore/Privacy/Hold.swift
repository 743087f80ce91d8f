/// A legal hold on a person, who can't be erased while it is open.
public struct Hold: Sendable, Hashable {
    /// The person.
    public let personID: String
    /// When it was placed, RFC 3339 in UTC.
    public let placedAt: String
    /// Who placed it.
    public let placedBy: String
    /// Why; nil once the person was erased.
    public let reason: String?
    /// When it was released, RFC 3339 in UTC; nil while it is open.
    public let releasedAt: String?
    /// Who released it.
    public let releasedBy: String?
    /// Why it was released.
    public let releaseReason: String?
}
