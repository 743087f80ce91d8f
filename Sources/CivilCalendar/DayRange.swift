/// The days from `start` up to, but not including, `end`. May have no start ("always was") and no end.
///
/// A range is never empty: making one from reversed or equal bounds gives nil.
@frozen
public struct DayRange: Hashable, Sendable, Codable {
    /// The first day in the range; ``Day/earliest`` if it has no start.
    public let start: Day
    /// The first day after the range; nil if it has no end.
    public let end: Day?

    /// `start` up to `end` without it; nil if that holds no day.
    @inlinable
    public init?(from start: Day, before end: Day?) {
        if let end, end <= start { return nil }
        self.start = start
        self.end = end
    }

    /// `first` through `last`, both included; nil if `last` is before `first`. No `last` means no end, and so does
    /// ``Day/latest``.
    @inlinable
    public init?(_ first: Day, through last: Day?) {
        self.init(from: first, before: last.flatMap { $0 == .latest ? nil : $0 + 1 })
    }

    @inlinable
    init(unchecked start: Day, end: Day?) {
        self.start = start
        self.end = end
    }

    /// Every day.
    public static let always = DayRange(unchecked: .earliest, end: nil)

    /// All days from `start` on.
    @inlinable
    public static func from(_ start: Day) -> DayRange { DayRange(unchecked: start, end: nil) }

    /// One day.
    public static func on(_ day: Day) -> DayRange { DayRange(unchecked: day, end: day == .latest ? nil : day + 1) }

    /// The first day, or nil if the range has no start.
    public var first: Day? { start == .earliest ? nil : start }

    /// The last day, or nil if the range has no end.
    public var last: Day? { end.map { $0 - 1 } }

    /// Whether the day lies in the range.
    @inlinable
    public func contains(_ day: Day) -> Bool {
        guard day >= start else { return false }
        guard let end else { return true }
        return day < end
    }

    /// The days in both; nil if there are none.
    @inlinable
    public func intersection(_ other: DayRange) -> DayRange? {
        DayRange(from: Swift.max(start, other.start), before: Day.earlier(end, other.end))
    }
}
