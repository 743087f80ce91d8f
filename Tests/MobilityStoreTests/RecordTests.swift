import CivilCalendar
import GRDB
import Mobility
import Testing

@testable import MobilityStore

@Suite struct RecordTests {
    @Test func recordsCanBeReadWhileRecordsAreRead() throws {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        try repository.apply(try Samples.all().puts, by: .tester)
        let ids = try repository.ids(.permits)
        var pairs: [[String]] = []
        try repository.reading { stored in
            try stored.forEachRecord(.permits) { outer in
                try stored.forEachRecord(.permits) { inner in pairs.append([outer.id, inner.id]) }
            }
        }
        #expect(!ids.isEmpty && pairs == ids.flatMap { outer in ids.map { [outer, $0] } })
    }

    @Test func everyKindComesBackAsItWas() throws {
        let repository = try Scratch().repository()
        let samples = try Samples.all()
        try repository.apply(samples.reversed().puts, by: .tester)
        for kind in RecordKind.allCases {
            let expected = samples.filter { type(of: $0).kind == kind }.sorted { $0.id < $1.id }
            #expect(try repository.records(kind).map(\.fields) == expected.map(\.fields))
            #expect(try repository.ids(kind) == expected.map(\.id))
            let id = try #require(expected.first?.id)
            #expect(try repository.record(kind, id: id)?.fields == expected.first?.fields)
            #expect(try repository.record(kind, id: "none") == nil)
        }
        var seen: [String] = []
        try repository.forEachRecord(RecordKind.allCases) { seen.append($0.id) }
        #expect(
            seen
                == RecordKind.allCases.flatMap { kind in samples.filter { type(of: $0).kind == kind }.map(\.id) }
                .reordered(["E1", "D1"], as: ["D1", "E1"]))
        #expect(try Set(repository.people(["E1", "D1", "none"]).keys) == ["E1", "D1"])
    }

    @Test func bodyErrorsPass() throws {
        struct Stop: Error {}
        let repository = try Scratch().repository()
        try repository.apply(try Samples.all().puts, by: .tester)
        #expect(throws: Stop.self) { try repository.forEachRecord(.people) { _ in throw Stop() } }
        #expect(try repository.ids(.people).count == 2)
    }

    @Test func dossierEqualsTheBook() throws {
        let repository = try Scratch().repository()
        let samples = try Samples.all()
        try repository.apply(samples.puts, by: .tester)
        for dossier in RecordBook(samples).dossiers {
            #expect(try repository.dossier(of: dossier.subject.person.personID) == dossier)
        }
        #expect(try repository.dossier(of: "none") == nil)
    }

    @Test func recordedMeasuresStandInForThePolicys() throws {
        let own = try #require(try Samples.relief("R1") as? ReliefMeasure)
        var others = own
        others.reliefID = "R2"
        var policys = own
        policys.norm = "policy"
        let repository = try Scratch().repository(policy: TestPolicy.make(relief: [policys, others]))
        #expect(try repository.circumstances().reliefMeasures == [policys, others])
        try repository.apply([.put(own), .put(Samples.outage("O1"))], by: .tester)
        #expect(try repository.circumstances().reliefMeasures == [own, others])
        #expect(try repository.circumstances().outages.map(\.outageID) == ["O1"])
    }

    @Test func unreadableValueNamesTheRecord() throws {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        try repository.apply([.put(Samples.outage("O1"))], by: .tester)
        try scratch.raw().write { db in try db.execute(sql: "UPDATE outages SET procedures = 'dance'") }
        #expect(throws: StoreError.damagedRecord(RecordReference(.outages, "O1"))) { try repository.records(.outages) }
    }
}

extension [String] {
    /// With one run of elements replaced by another.
    fileprivate func reordered(_ old: [String], as new: [String]) -> [String] {
        guard let start = indices.first(where: { self[$0...].starts(with: old) }) else { return self }
        return Array(self[..<start]) + new + Array(self[(start + old.count)...])
    }
}
