/// A mail that one process has taken out of the outbox to hand it over.
public struct ClaimedMail: Sendable {
    /// What is known of it.
    public let mail: OutboxMail
    /// The mail itself.
    public let message: [UInt8]
}
