public import CivilCalendar

/// A trip, with its days.
public final class TripReading: Sendable {
    /// The record.
    public let trip: Trip
    /// The day of leaving: the actual one, else the planned one.
    public let leaving: Day
    /// The day of coming back: the actual one; for a trip not begun the planned one; nil if not known.
    public let returning: Day?
    /// The days abroad by what did happen: from leaving until the day of coming back, which is a day in Peru.
    public let abroad: DayRange?

    init(_ trip: Trip) {
        self.trip = trip
        leaving = trip.leftOn ?? trip.departsOn
        returning = trip.cameBackOn ?? (trip.leftOn == nil ? trip.returnsOn : nil)
        abroad = trip.leftOn.flatMap { DayRange(from: $0, before: trip.cameBackOn) }
    }
}
