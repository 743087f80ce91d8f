import CivilCalendar
import Mobility
import Testing

@testable import MobilityStore

/// Whatever is edited, in whatever order: what is stored equals what everything together gives.
@Suite struct TouchedPeopleTests {
    @Test(arguments: [1, 2, 3, 4] as [UInt64]) func storedEqualsFreshAfterEveryEdit(seed: UInt64) throws {
        var edits = RandomEdits(seed: seed)
        // For everybody, so that a recorded one that stands in for it touches also those whom that one does not cover.
        var measure = try #require(try Samples.relief("R0", until: "2026-06-30") as? ReliefMeasure)
        measure.onApplication = nil
        let policy = try TestPolicy.make(relief: [measure])
        let repository = try Scratch().repository(policy: policy)
        var kept: [RecordKind: [String: any Record]] = [:]
        var accepted = 0
        var rules = Set<RuleID>()
        for step in 0..<100 {
            let changes = try edits.next(kept)
            do {
                try repository.apply(changes, by: .tester)
                accepted += 1
                for change in changes {
                    switch change {
                    case .put(let record): kept[type(of: record).kind, default: [:]][record.id] = record
                    case .remove(let kind, let id, _): kept[kind]?[id] = nil
                    }
                }
            } catch {
                // Some refer to what is not there, as they may; nothing was changed then.
                #expect(isOfTheEdit(error), "seed \(seed), step \(step), \(error)")
            }
            #expect(try repository.differencesFromFresh() == [], "seed \(seed), step \(step), \(changes)")
            let stored = try repository.allFindings()
            rules.formUnion(stored.map(\.rule))
            #expect(
                stored == findings(kept, policy), "seed \(seed), step \(step), \(changes)")
        }
        #expect(accepted > 35)
        // Most rules had something to say on the way.
        #expect(rules.count >= 15, "\(RuleID.allCases.filter { !rules.contains($0) })")
    }

    /// Whether the edit was at fault, and not the store.
    private func isOfTheEdit(_ error: StoreError) -> Bool {
        switch error {
        case .stillReferred, .unknownReference, .refused, .principalNotEmployee: true
        default: false
        }
    }

    /// The findings of everything in memory, without the store.
    private func findings(_ kept: [RecordKind: [String: any Record]], _ policy: Policy) -> [Finding] {
        let book = RecordBook(
            RecordKind.allCases.flatMap { kind in (kept[kind] ?? [:]).values.sorted { $0.id < $1.id } })
        let recorded = Set(book.reliefMeasures.map(\.reliefID))
        let evaluation = Evaluation(
            policy: policy,
            circumstances: Circumstances(
                outages: book.outages,
                reliefMeasures: book.reliefMeasures
                    + policy.reliefMeasures.filter { !recorded.contains($0.reliefID) }))
        return evaluation.findings(of: book).sorted { ($0.identity, $0.days.start) < ($1.identity, $1.days.start) }
    }

    @Test func onlyThoseTouchedAreEvaluated() throws {
        let repository = try Scratch().repository()
        func evaluated(_ changes: RecordChange...) throws -> Int {
            try repository.apply(changes, by: .tester).peopleEvaluated
        }
        try repository.apply(try Samples.all().puts + [.put(Samples.employee("E2"))], by: .tester)
        // The principal and the dependent.
        #expect(try evaluated(.put(Samples.permit("P1", of: "E1", until: "2026-01-01"))) == 2)
        #expect(try evaluated(.remove(.filingEvents, id: "V1", reason: "test")) == 2)
        #expect(try evaluated(.put(Samples.permit("P2", of: "E2", until: "2026-01-01"))) == 1)
        // From one to the other.
        #expect(try evaluated(.put(Samples.permit("P2", of: "E1", until: "2026-01-01"))) == 3)
        // E1, who has resident permits, with the dependent.
        #expect(try evaluated(.put(Samples.outage("O2", visaTypes: "resident_worker"))) == 2)
        #expect(try evaluated(.put(Samples.outage("O3", visaTypes: "cpp"))) == 0)
        #expect(try evaluated(.put(Samples.outage("O3"))) == 2)
        #expect(try evaluated(.put(Samples.relief("R2"))) == 3)
        // The dependent and both principals, the former and the new one.
        #expect(try evaluated(.put(Samples.dependent("D1", of: "E2"))) == 3)
        #expect(
            try evaluated(.put(record(.employers, ["employer_id": "N", "legal_name": "Otra S.A."]))) == 0)
        #expect(try repository.differencesFromFresh() == [])
    }

    /// The policy's measure covers people whom the one that stands in for it does not.
    @Test func measureThatStandsInForThePolicysTouchesThoseOfBoth() throws {
        var policys = try #require(try Samples.relief("R0") as? ReliefMeasure)
        policys.onApplication = nil
        policys.visaTypes = [.residentWorker]
        var own = policys
        own.visaTypes = [.cpp]
        let repository = try Scratch().repository(policy: TestPolicy.make(relief: [policys]))
        try repository.apply(
            [.put(Samples.employee("E1")), .put(Samples.permit("P1", of: "E1", until: "2025-10-30"))], by: .tester)
        let before = try repository.allFindings()
        #expect(try repository.apply([.put(own)], by: .tester).peopleEvaluated == 1)
        #expect(try repository.allFindings() != before)
        #expect(try repository.differencesFromFresh() == [])
        let removal = RecordChange.remove(.reliefMeasures, id: "R0", reason: "test")
        #expect(try repository.apply([removal], by: .tester).peopleEvaluated == 1)
        #expect(try repository.allFindings() == before)
    }
}
