public import CivilCalendar

/// A nightly run, also one that failed or was ended in the middle.
public struct Night: Sendable, Equatable {
    /// What a run does, one after the other. A step that fails does not keep the others from being done.
    public enum Step: String, Sendable, CaseIterable {
        case report
        case alerts
        case delivery
        case anchor
        case backup
    }

    /// The day that it was for.
    public let day: Day
    /// When it began.
    public let startedAt: Moment
    /// When it was finished; nil while it runs, or if it was ended in the middle.
    public let finishedAt: Moment?
    /// The steps that failed.
    public let problems: [Step]
    /// What came of its mails.
    public let mails: Mails

    /// What came of the mails of a run.
    public struct Mails: Sendable, Equatable {
        /// How many it made.
        public var queued = 0
        /// How many it sent, of earlier runs too.
        public var sent = 0
        /// How many waited for another attempt at its end.
        public var waiting = 0
        /// How many it gave up.
        public var failed = 0

        /// None.
        public init() {}
    }

    /// Puts it together.
    public init(day: Day, startedAt: Moment, finishedAt: Moment?, problems: [Step], mails: Mails) {
        self.day = day
        self.startedAt = startedAt
        self.finishedAt = finishedAt
        self.problems = problems
        self.mails = mails
    }

    /// Whether it was finished and nothing failed.
    public var isGood: Bool { finishedAt != nil && problems.isEmpty }
}
