import CivilCalendar
import Mobility

/// Full days abroad, counted on one day.
struct NaiveAbsence {
    let day: Day
    let consecutive: Int
    let in365: Int
}

/// `travel.absence`.
extension NaivePerson {
    /// "Only for people with a permit in force by D or before; limit 183: warning when either count is 153 or more,
    /// critical when the consecutive one is above 183; holders of permanent on D: 365 consecutive, warning from 335."
    func absences(on day: Day) -> [NaiveTruth] {
        guard file.trips.contains(where: { $0.leftOn != nil }) else { return [] }
        let absence = absence(on: day)
        guard permits.contains(where: { $0.validFrom <= day && $0.validFrom <= $0.end }) else { return [] }
        let isPermanent = permits.contains { $0.type == .permanent && $0.isInForce(on: day) }
        let limit = isPermanent ? 365 : 183
        let larger = max(absence.consecutive, absence.in365)
        guard (isPermanent ? absence.consecutive : larger) >= (isPermanent ? 335 : 153) else { return [] }
        return [
            NaiveTruth(
                rule: "travel.absence", record: person.personID,
                severity: absence.consecutive > limit ? .critical : .warning, days: larger,
                facts: {
                    [
                        "days_abroad_consecutive": "\(absence.consecutive)", "days_abroad_in_365": "\(absence.in365)",
                        "limit": "\(limit)",
                    ]
                })
        ]
    }

    /// "Consecutive up to D, and summed over the 365 days that end on D."
    private func absence(on day: Day) -> NaiveAbsence {
        let isAbroad = isAbroadInFull(day)
        let absence: NaiveAbsence
        // Days are asked one after the other, so that the counts are usually known from the day before.
        if let last = lastAbsence, last.day == day - 1 {
            absence = NaiveAbsence(
                day: day, consecutive: isAbroad ? last.consecutive + 1 : 0,
                in365: last.in365 + (isAbroad ? 1 : 0) - (isAbroadInFull(day - 365) ? 1 : 0))
        } else {
            var consecutive = 0
            while isAbroadInFull(day - consecutive) { consecutive += 1 }
            absence = NaiveAbsence(
                day: day, consecutive: consecutive, in365: (0..<365).count { isAbroadInFull(day - $0) })
        }
        lastAbsence = absence
        return absence
    }

    /// "Days of leaving and of coming back count as in Peru; overlapping trips count once."
    private func isAbroadInFull(_ day: Day) -> Bool {
        file.trips.contains { trip in
            guard let leftOn = trip.leftOn else { return false }
            return leftOn < day && day < trip.cameBackOn ?? .latest
        }
    }
}
