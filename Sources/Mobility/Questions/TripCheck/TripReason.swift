public import CivilCalendar

/// What a finding means for a trip.
public enum TripReason: Sendable, Equatable {
    /// A status has lapsed on the day of leaving, with nothing filed.
    case lapsed
    /// The employer forbids what a travel permit would allow.
    case forbidden
    /// An application was denied and no status is in force: who leaves, by that day, does not come back under it.
    case denied(leaveBy: Day?, comesBack: Bool)
    /// The status ends during the trip, with nothing filed.
    case expiresAbroad(Day)
    /// The trip lasts longer than a travel permit is valid.
    case permitExceeded(Day)
    /// So many consecutive days abroad that the residence is lost, from this day on.
    case absence(Day, limit: Int)
    /// A travel permit is needed: `pending`, `card-missing` or `cpp`.
    case needsPermit(String)
    /// The travel permit that would serve goes to an earlier trip.
    case permitReused(String)
    /// A visitor leaves after the last lawful day and pays before.
    case overstay(days: Int, fineMin: Money, fineMax: Money)

    /// The code by which files name it.
    public var code: String {
        switch self {
        case .lapsed: "lapsed"
        case .forbidden: "forbidden"
        case .denied: "denied"
        case .expiresAbroad: "expires-abroad"
        case .permitExceeded: "permit-exceeded"
        case .absence: "absence"
        case .needsPermit(let why): why
        case .permitReused: "permit-reused"
        case .overstay: "overstay"
        }
    }

    /// The rule that says so.
    public var rule: RuleID {
        switch self {
        case .lapsed, .forbidden, .needsPermit: .travelHold
        case .denied: .filingDenied
        case .expiresAbroad: .travelExpiresAbroad
        case .permitExceeded: .travelPermitExceeded
        case .absence: .travelAbsence
        case .permitReused: .travelPermitReused
        case .overstay: .visitorOverstay
        }
    }

    /// The verdict to which it leads alone.
    var verdict: TripVerdict {
        switch self {
        case .lapsed, .forbidden, .expiresAbroad, .permitExceeded, .absence: .no
        case .needsPermit, .permitReused: .withPermit
        case .denied(_, let comesBack): comesBack ? .no : .yes
        case .overstay: .yes
        }
    }
}
