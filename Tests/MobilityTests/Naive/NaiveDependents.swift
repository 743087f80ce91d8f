import CivilCalendar
import Mobility

/// The `dependent.*` rules.
extension NaivePerson {
    /// "The principal's lapsed-unfiled on D, and the person has a dependent permit with valid_from ≤ D."
    func principalLapsed(_ principal: NaivePerson, on day: Day) -> [NaiveTruth] {
        guard permits.contains(where: { $0.type == .dependent && $0.validFrom <= day }) else { return [] }
        return principal.permits.filter { principal.isLapsed($0, on: day) }.map { permit in
            NaiveTruth(
                rule: "dependent.principal-lapsed", record: permit.permitID, severity: .high,
                facts: { ["principal_id": principal.person.personID] })
        }
    }

    /// "A dependent's permit of any type is in force on D and ends later than the latest-ending permit of the
    /// principal, those not yet begun included (none recorded: not true)."
    func outlivesPrincipal(_ principal: NaivePerson, on day: Day) -> [NaiveTruth] {
        guard let principalEnd = principal.permits.map(\.end).max() else { return [] }
        return permits.filter { $0.isInForce(on: day) && $0.end > principalEnd }.map { permit in
            NaiveTruth(
                rule: "dependent.outlives-principal", record: permit.permitID, severity: .warning,
                dueOn: principalEnd, facts: { ["principal_expires_on": "\(principalEnd)"] })
        }
    }

    /// "A child, from 180 days before the 28th birthday"; warning, high once reached.
    func agingOut(on day: Day) -> [NaiveTruth] {
        guard person.relationship == .child, let limit = person.birthDate?.adding(years: 28), day >= limit - 180
        else { return [] }
        return [
            NaiveTruth(
                rule: "dependent.aging-out", record: person.personID, severity: day >= limit ? .high : .warning,
                dueOn: limit, days: limit - day, facts: { ["limit_on": "\(limit)"] })
        ]
    }
}
