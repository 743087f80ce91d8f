import CivilCalendar
import Mobility

/// `data.incomplete`: "one finding a record".
extension NaivePerson {
    func dataIncomplete(on day: Day) -> [NaiveTruth] {
        var missing: [(record: String, what: [String])] = []
        missing += incompletePerson()
        // "A supporting document without issued_on."
        for document in file.documents where isSupporting(document) && document.issuedOn == nil {
            missing.append((document.documentID, ["issued_on"]))
        }
        for filing in filings where lacksPermit(filing, on: day) {
            missing.append((filing.record.filingID, ["permit"]))
        }
        missing += openStays(on: day)
        // "departs_on passed by 7 days without left_on."
        for trip in file.trips where trip.leftOn == nil && day >= trip.departsOn + 7 {
            missing.append((trip.tripID, ["left_on"]))
        }
        return missing.map { entry in
            NaiveTruth(
                rule: "data.incomplete", record: entry.record, severity: .warning,
                facts: { ["missing": asSet(entry.what)] })
        }
    }

    /// "An employee who is not PER without permit and stay; a child without birth_date."
    private func incompletePerson() -> [(record: String, what: [String])] {
        var what: [String] = []
        if person.kind == .employee, person.nationality != "PER", permits.isEmpty, file.stays.isEmpty {
            what += ["permit", "stay"]
        }
        if person.relationship == .child, person.birthDate == nil { what.append("birth_date") }
        return what.isEmpty ? [] : [(person.personID, what)]
    }

    /// "A filing approved 30 days ago without a later-ending permit."
    private func lacksPermit(_ filing: NaiveFiling, on day: Day) -> Bool {
        guard filing.record.procedure != .card, filing.outcome == .approved, let decidedOn = filing.decidedOn,
            day >= decidedOn + 30
        else { return false }
        guard let own = permit(filing.record.permitID) else { return !permits.contains { $0.end > decidedOn } }
        // What never ends has no later end, and needs none.
        if own.end == .latest { return false }
        return !permits.contains { $0 !== own && $0.end > own.end }
    }

    /// "An open stay followed by another", from the day on which it is so.
    private func openStays(on day: Day) -> [(record: String, what: [String])] {
        guard !visits.isEmpty else { return [] }
        return zip(visits, visits.dropFirst()).filter { $0.stay.exitedOn == nil && day >= $1.stay.enteredOn }
            .map { ($0.0.stay.stayID, ["exited_on"]) }
    }
}
