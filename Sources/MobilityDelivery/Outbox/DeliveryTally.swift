/// What came of delivering the outbox.
public struct DeliveryTally: Sendable, Equatable {
    /// How many mails were taken.
    public var sent = 0
    /// How many were refused or given up.
    public var failed = 0
    /// How many wait for another attempt.
    public var waiting = 0

    /// Puts it together.
    public init(sent: Int = 0, failed: Int = 0, waiting: Int = 0) {
        self.sent = sent
        self.failed = failed
        self.waiting = waiting
    }

    /// Whether all that there was is sent.
    public var isComplete: Bool { failed == 0 && waiting == 0 }
}
