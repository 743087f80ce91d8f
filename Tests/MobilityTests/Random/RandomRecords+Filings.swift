import CivilCalendar
import Mobility

extension RandomRecords {
    /// Up to three filings a permit and up to two of none.
    mutating func makeFilings(_ personID: String, _ own: [Permit]) throws {
        for permit in own {
            if source.chance(8) { try makeRefilings(personID, permit) }
            for _ in 0..<source.one(of: [0, 0, 1, 1, 1, 2, 3]) {
                let day = source.one(of: [
                    permit.validUntil ?? permit.validFrom, permit.validUntil ?? permit.validFrom,
                    permit.cardIssuedOn ?? permit.validFrom,
                ])
                let procedure = source.one(of: [
                    Procedure.renewal, .renewal, .renewal, .changeOfStatus, .initial, .card,
                ])
                try makeFiling(personID, procedure, permit.permitID, days.near(day, &source))
            }
        }
        for _ in 0..<source.one(of: [0, 0, 0, 1, 1, 2, 2]) {
            let procedure = source.one(of: [Procedure.initial, .initial, .changeOfStatus, .card])
            // Now and then of somebody else's permit, which is a mistake that the rules have to survive.
            let foreign = source.chance(15) && !permits.isEmpty ? source.one(of: permits).permitID : nil
            try makeFiling(personID, procedure, foreign, days.any(&source))
        }
    }

    /// Denied again and again: each filed while the days left by the denial before ran, or just after.
    private mutating func makeRefilings(_ personID: String, _ permit: Permit) throws {
        var filedOn = (permit.validUntil ?? permit.validFrom) - source.number(0...20)
        for _ in 0..<source.number(2...3) {
            let decidedOn = try makeFiling(
                personID, source.one(of: [.renewal, .changeOfStatus]), permit.permitID, days.keep(filedOn),
                source.one(of: [.denied, .denied, .approved]))
            filedOn = decidedOn + source.one(of: [1, 10, 14, 15, 16, 17, 30])
        }
    }

    /// Makes a filing and gives the day that was meant for its decision.
    @discardableResult
    mutating func makeFiling(
        _ personID: String, _ procedure: Procedure, _ permitID: String?, _ filedOn: Day, _ wanted: Outcome? = nil
    ) throws -> Day {
        let any = source.one(of: [
            Outcome.pending, .pending, .approved, .approved, .approved, .denied, .denied, .withdrawn, .void,
        ])
        let outcome = wanted ?? any
        // A pending filing with a decision day and a decided one without are both mistakes that files can hold.
        let isDated = source.chance(outcome == .pending ? 4 : 96)
        let decidedOn = decisionDay(personID, permitID, filedOn)
        decisions.append(decidedOn)
        filingDays.append(filedOn)
        let isComplete = source.chance(40)
        let filing = try add(
            Filing.self,
            [
                "filing_id": .text(id("F")), "person_id": .text(personID), "procedure": .code(procedure),
                "permit_id": .optional(permitID), "filed_on": .day(filedOn),
                "expediente_no": isComplete
                    ? .text("LM123456789")
                    : source.one(of: [.empty, .text("CY000000001"), .text("lm123456789"), .text("LM12345678")]),
                "publication_date": isComplete || source.chance(40) ? .day(filedOn) : .empty,
                "verification_code": isComplete || source.chance(40) ? .text("X") : .empty,
                "outcome": .code(outcome), "decided_on": isDated ? .day(decidedOn) : .empty,
            ])
        if isComplete || source.chance(40) {
            try makeEvidence(.submissionReceipt, personID, filing.filingID, days.near(filedOn, &source))
        }
        if source.chance(15) {
            try makeEvidence(
                .statusCertificate, personID, source.chance(50) ? filing.filingID : nil, days.near(decidedOn, &source))
        }
        try makeEvents(filing)
        return decidedOn
    }

    /// Mostly soon after the filing, sometimes on the last day of a permit, and sometimes where it can't be.
    private mutating func decisionDay(_ personID: String, _ permitID: String?, _ filedOn: Day) -> Day {
        let ends = permits.filter { $0.personID == personID }.compactMap(\.validUntil).filter { $0 >= filedOn }
        // Two decisions on one day are a tie.
        if let former = decisions.last, former >= filedOn, source.chance(8) { return former }
        // What was asked for without a permit is judged by the last day of any.
        if let end = ends.max(), source.chance(permitID == nil ? 35 : 6) { return end }
        return source.chance(5) ? days.near(filedOn, &source) : days.after(filedOn, &source)
    }

    private mutating func makeEvidence(
        _ kind: EvidenceKind, _ personID: String?, _ filingID: String?, _ capturedOn: Day
    ) throws {
        try add(
            Evidence.self,
            [
                "evidence_id": .text(id("V")), "person_id": .optional(personID), "filing_id": .optional(filingID),
                "kind": .code(kind), "captured_on": .day(capturedOn),
            ])
    }

    private mutating func makeEvents(_ filing: Filing) throws {
        guard source.chance(35) else { return }
        for _ in 0..<source.number(1...4) {
            let event = source.one(of: [
                FilingEventKind.observed, .observed, .observed, .answered, .extensionGranted, .extensionGranted,
                .biometricsBooked,
            ])
            let happenedOn = days.near(filing.filedOn + source.one(of: [0, 0, 5, 10, 30]), &source)
            try add(
                FilingEvent.self,
                [
                    "event_id": .text(id("N")), "filing_id": .text(filing.filingID), "event": .code(event),
                    "happened_on": .day(happenedOn),
                    "due_on": source.chance(35) ? .day(days.after(happenedOn, &source)) : .empty,
                ])
        }
    }
}
