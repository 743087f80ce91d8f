public import CivilCalendar

/// The travel permit that a trip needs.
public struct TripPermit: Sendable, Equatable {
    /// The one that is issued and goes to this trip; nil if one is to be applied for.
    public let issuedID: String?
    /// The day by which to apply; nil with one in hand.
    public let applyBy: Day?
    /// The last day on which it is valid, if applied for with the day of leaving.
    public let validUntil: Day
    /// The fee on the asked day.
    public let fee: Money
    /// The day from which that fee holds; nil for one that always did.
    public let feeSince: Day?
    /// The code under which the fee is paid; nil where it is free.
    public let paymentCode: String?
    /// How many printed copies to carry.
    public let copies: Int
    /// How many a year there are for the status, by a source that the text of the law does not support; nil for a status
    /// of which nobody says so.
    public let aYear: Int?
    /// Ids of outages that block the application on the asked day.
    public let blockedBy: [String]
}
