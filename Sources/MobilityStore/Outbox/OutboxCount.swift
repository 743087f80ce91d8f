public import CivilCalendar

/// How much of the outbox is not sent.
public struct OutboxCount: Sendable, Equatable {
    /// How many mails wait for an attempt.
    public let waiting: Int
    /// How many were refused or given up.
    public let failed: Int
    /// Since when the oldest of those that wait does; nil if none waits.
    public let waitingSince: Moment?

    /// Puts it together.
    public init(waiting: Int, failed: Int, waitingSince: Moment?) {
        self.waiting = waiting
        self.failed = failed
        self.waitingSince = waitingSince
    }
}
