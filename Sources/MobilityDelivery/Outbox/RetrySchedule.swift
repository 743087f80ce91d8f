import CivilCalendar

/// When a mail that could not be handed over is tried again.
public struct RetrySchedule: Sendable, Equatable {
    /// The longest time between two attempts, in seconds.
    private static let longest = 3_600

    /// Seconds from the first attempt to the second; each later interval is twice as long, up to an hour.
    public let first: Int
    /// Hours after which a mail is given up.
    public let giveUpHours: Int

    /// - Parameters:
    ///   - first: seconds, 1 or more.
    ///   - giveUpHours: hours, 1 or more.
    public init(first: Int, giveUpHours: Int) {
        self.first = first
        self.giveUpHours = giveUpHours
    }

    /// The moment of the next attempt after a number of attempts, the last of them just now.
    func next(after attempts: Int, at moment: Moment) -> Moment {
        let doublings = min(max(attempts - 1, 0), 12)
        return Moment(seconds: moment.seconds + min(first << doublings, RetrySchedule.longest))
    }

    /// Whether a mail has waited too long.
    func isOver(_ queuedAt: Moment, at moment: Moment) -> Bool {
        moment.seconds - queuedAt.seconds >= giveUpHours * 3_600
    }
}
