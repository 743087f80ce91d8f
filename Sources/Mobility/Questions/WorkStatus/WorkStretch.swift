public import CivilCalendar

/// Days of employment on which a person stands under one status.
public struct WorkStretch: Sendable, Hashable {
    /// What the right to work, or its absence, rests on.
    public enum Basis: String, Sendable, CaseIterable {
        /// The person is Peruvian and needs no status.
        case nationality
        /// A permit in force, which allows work or does not.
        case permitInForce = "permit_in_force"
        /// A filing that names a permit which allows work, made by its last lawful day, is pending or approved.
        case filingInTime = "filing_in_time"
        /// Neither.
        case none
    }

    /// The first day.
    public let from: Day
    /// The last day.
    public let through: Day
    /// The permit in force, or the one that the filing names.
    public let permitID: String?
    /// The filing that the right rests on.
    public let filingID: String?
    /// The status; of a visitor that of the visit.
    public let visaType: VisaType?
    /// Whether the person may work.
    public let mayWork: Bool
    /// What that rests on.
    public let basis: Basis
}
