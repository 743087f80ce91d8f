import CivilCalendar

extension PersonFile {
    /// Every record of the person save the person, with the last day that it speaks of.
    var lastDays: [(record: RecordReference, day: Day)] {
        func last(_ record: any Record, _ days: Day?...) -> (RecordReference, Day) {
            (RecordReference(type(of: record).kind, record.id), days.compactMap(\.self).max() ?? .earliest)
        }
        let filedThrough = Dictionary(
            filings.map { filing in
                let events = events.filter { $0.filingID == filing.filingID }.flatMap { [$0.happenedOn, $0.dueOn] }
                return (filing.filingID, ([filing.filedOn, filing.decidedOn] + events).compactMap(\.self).max())
            }
        ) { first, _ in first }
        return documents.map { last($0, $0.issuedOn, $0.expiresOn) }
            // A status without an end lasts as long as the employment, for all that counts here.
            + permits.map { last($0, $0.validFrom, $0.validUntil, $0.cardExpiresOn) }
            + filings.map { last($0, filedThrough[$0.filingID] ?? $0.filedOn) }
            + events.map { last($0, filedThrough[$0.filingID] ?? $0.happenedOn) }
            + evidence.filter { $0.personID == nil || $0.personID == person.personID }.map { last($0, $0.capturedOn) }
            + reliefApplications.map { last($0, $0.appliedOn) }
            + trips.map { last($0, $0.departsOn, $0.returnsOn, $0.leftOn, $0.cameBackOn) }
            + travelPermits.map { last($0, $0.appliedOn, $0.issuedOn, $0.departsOn) }
            + stays.map { last($0, $0.enteredOn + $0.daysGranted, $0.exitedOn) }
            + payments.map { last($0, $0.paidOn) }
    }
}
