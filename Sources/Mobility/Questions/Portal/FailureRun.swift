public import CivilCalendar

/// The latest unbroken run of failed probes of one address.
public struct FailureRun: Sendable, Equatable {
    /// The address.
    public let url: String
    /// The first failure.
    public let first: Moment
    /// The last failure.
    public let last: Moment
    /// How many failures.
    public let count: Int
    /// Whether a probe after it found the address up.
    public let isOver: Bool

    /// Puts a run together.
    public init(url: String, first: Moment, last: Moment, count: Int, isOver: Bool) {
        self.url = url
        self.first = first
        self.last = last
        self.count = count
        self.isOver = isOver
    }

    /// Minutes from the first failure to the last.
    public var minutes: Int { (last.seconds - first.seconds) / 60 }
}
