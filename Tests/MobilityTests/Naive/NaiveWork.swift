import CivilCalendar
import Mobility

/// `work.unauthorised`.
extension NaivePerson {
    func workUnauthorised(on day: Day) -> [NaiveTruth] {
        guard let since = unauthorisedSince(day) else { return [] }
        return [
            NaiveTruth(
                rule: "work.unauthorised", record: person.personID, severity: .critical, dueOn: day,
                days: day - since, facts: { ["since": "\(since)"] })
        ]
    }

    /// The first day of the unbroken run of days on which it is true.
    private func unauthorisedSince(_ day: Day) -> Day? {
        guard isUnauthorised(on: day) else { return nil }
        var since = day
        while true {
            // Days are asked one after the other, so that the run is usually known from the day before.
            if let last = lastUnauthorised, last.day == since - 1 {
                since = last.since
                break
            }
            guard isUnauthorised(on: since - 1) else { break }
            since = since - 1
        }
        lastUnauthorised = (day, since)
        return since
    }

    /// "An employee who is not PER, with a permit or a stay recorded at any time, employed on D; no permit that allows
    /// work has valid_from ≤ D ≤ its end, and no such permit has a filing that names it, was filed by L, and is pending
    /// or approved on D."
    private func isUnauthorised(on day: Day) -> Bool {
        guard person.kind == .employee, person.nationality != "PER", !permits.isEmpty || !file.stays.isEmpty,
            isEmployed(on: day)
        else { return false }
        return !permits.contains { permit in
            guard allowsWork(permit.type) else { return false }
            if permit.isInForce(on: day) { return true }
            return permit.naming.contains { filing in
                filing.filedOn <= permit.lawfulThrough
                    && (filing.isPending(on: day) || filing.isApproved(on: day))
            }
        }
    }

    /// "Every code allows work but tourist, business_visitor, rentier, other_resident."
    private func allowsWork(_ type: VisaType) -> Bool {
        switch type {
        case .tourist, .businessVisitor, .rentier, .otherResident: false
        default: true
        }
    }
}
