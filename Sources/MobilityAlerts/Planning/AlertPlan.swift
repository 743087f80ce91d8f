public import CivilCalendar

/// What is to be sent in a run, and what will have been told once that is done.
///
/// Whoever carries it out keeps messages and history in one transaction; from then on a message is known by its
/// ``AlertMessage/key``, and planning the same day again gives neither.
public struct AlertPlan: Sendable {
    /// The day of the run.
    public let day: Day
    /// The day of the run before; nil if there was none.
    public let lastRun: Day?
    /// The messages, in order of their recipients.
    public let messages: [AlertMessage]
    /// What was told, the messages included.
    public let history: AlertHistory
    /// The employers whose mobility team can't be written to, in order of their ids.
    public let employersWithoutAddress: [String]
    /// The employees of whose recorded addresses one that alerts would go to is none, in order of their ids.
    public let peopleWithBadAddress: [String]

    /// Whether the day lies before the last run, so that nothing is to be told of it any more.
    public var isPast: Bool { lastRun.map { day < $0 } ?? false }
}
