import CivilCalendar
import Mobility

/// Why a person should not travel.
enum NaiveHold: String {
    case lapsed, pending
    case cardMissing = "card-missing"
    case cpp

    var severity: Severity { self == .lapsed ? .critical : .warning }
}

/// `travel.hold` and `travel.conflict`.
extension NaivePerson {
    /// "Critical while lapsed-unfiled is true of any permit of the person; else warning while a filing of the person is
    /// pending, card.missing is true, or a cpp permit is in force." The first reason that holds.
    func hold(on day: Day) -> NaiveHold? {
        if permits.contains(where: { isLapsed($0, on: day) }) { return .lapsed }
        if filings.contains(where: { $0.isPending(on: day) }) { return .pending }
        if isCardMissing(on: day) { return .cardMissing }
        if permits.contains(where: { $0.type == .cpp && $0.isInForce(on: day) }) { return .cpp }
        return nil
    }

    func travelHold(on day: Day) -> [NaiveTruth] {
        guard let hold = hold(on: day) else { return [] }
        return [
            NaiveTruth(
                rule: "travel.hold", record: person.personID, severity: hold.severity,
                facts: { ["reason": hold.rawValue] })
        ]
    }

    /// "From leaving − 60 through the return, when the hold is critical on D or on the day of leaving."
    func travelConflicts(on day: Day) -> [NaiveTruth] {
        journeys.compactMap { journey in
            guard day >= journey.leaving - 60, day <= journey.back ?? .latest else { return nil }
            guard hold(on: day) == .lapsed || hold(on: journey.leaving) == .lapsed else { return nil }
            return NaiveTruth(
                rule: "travel.conflict", record: journey.trip.tripID, severity: .critical, dueOn: journey.leaving,
                days: journey.leaving - day, facts: { ["trip_id": journey.trip.tripID] })
        }
    }
}
