public import CivilCalendar

/// A day by which to be back, and what happens otherwise.
public struct TripBackBy: Sendable, Equatable {
    /// What makes it so.
    public enum Reason: String, Code {
        /// The travel permit ends.
        case travelPermit = "travel_permit"
        /// The status ends, and a renewal is filed from within Peru only.
        case statusEnds = "status_ends"
        /// So many days abroad that the residence is lost.
        case absence
    }

    /// The last day on which coming back is in time.
    public let day: Day
    /// What makes it so.
    public let reason: Reason
}
