public import CivilCalendar

/// A window in which a visitor's days add up, as it stands on the asked day.
public struct StayDaysWindow: Sendable, Equatable {
    /// The first day, that of an entry.
    public let start: Day
    /// The first day after it: an entry from then on begins a new one.
    public let end: Day
    /// The days that it allows.
    public let allowed: Int
    /// The days used by the asked day.
    public let used: Int
    /// Whether the asked day is after it.
    public let hasEnded: Bool
    /// The values of the policy that were used.
    public let citations: [PolicyCitation]

    /// The days left; negative if more were used than allowed.
    public var left: Int { allowed - used }
    /// How many days long it is.
    public var length: Int { end - start }

    init(_ window: AllowanceReading.Window, on day: Day) {
        start = window.start
        end = window.end
        allowed = window.allowed
        used = window.used(from: day).count
        hasEnded = day >= window.end
        citations = window.citations
    }
}
