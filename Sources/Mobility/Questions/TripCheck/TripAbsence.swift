public import CivilCalendar

/// The days abroad with a trip, which must not become too many for a residence.
public struct TripAbsence: Sendable, Equatable {
    /// The consecutive days at the end of the trip; nil without a known return.
    public let consecutive: Int?
    /// The days within the window that ends on the day of coming back; nil without a known return.
    public let inWindow: Int?
    /// How long that window is.
    public let window: Int
    /// The consecutive days that the residence survives.
    public let limit: Int
    /// The first day on which the count warns, of the trip or, without a return, ever; nil if it does not.
    public let warnsFrom: Day?
    /// The first day of too many consecutive days, alike; nil if there is none.
    public let lostFrom: Day?
}
