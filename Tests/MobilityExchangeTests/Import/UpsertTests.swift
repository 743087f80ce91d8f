import Foundation
import Mobility
import MobilityExchange
import Synchronization
import Testing

/// What an import does to what is stored.
@Suite struct UpsertTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    private func plan(_ files: [String: String], against store: MemoryStore) throws -> ImportPlan {
        for (name, text) in files { try directory.write(name, text) }
        return try Importer().plan(directory: directory.path, against: store)
    }

    private func storeOfTwo() throws -> MemoryStore {
        var store = try MemoryStore()
        let plan = try plan(
            [
                "people.csv": """
                person_id,kind,given_names,family_names,nationality,department,site
                E1,employee,Ana,Lima,PER,Mina,Lima
                E2,employee,Eva,Ríos,ESP,Mina,Cusco
                """
            ], against: store)
        #expect(plan.counts == [.people: ImportPlan.Counts(new: 2)])
        try store.apply(plan.changes)
        return store
    }

    @Test func anAbsentColumnLeavesAloneAndAnEmptyCellClears() throws {
        var store = try storeOfTwo()
        let plan = try plan(
            ["people.csv": "person_id,department,given_names\nE1,,Anna\nE2,Mina,Eva\n"], against: store)
        #expect(plan.counts == [.people: ImportPlan.Counts(changed: 1, unchanged: 1)])
        #expect(try plan.changes.map(\.reference) == [RecordReference(.people, "E1")])
        try store.apply(plan.changes)
        let person = try #require(store.record(.people, id: "E1") as? Person)
        #expect(person.givenNames == "Anna")
        #expect(person.department == nil)
        #expect(person.site == "Lima")
        #expect(person.nationality == "PER")
    }

    @Test func aNewRecordNeedsWhatAChangedOneHas() throws {
        let store = try storeOfTwo()
        let problems = try #require(throws: Problems.self) {
            try plan(["people.csv": "person_id,department\nE1,x\nE3,x\n"], against: store)
        }
        #expect(
            problems.all.map(\.kind) == [
                .columnMissing(name: "kind"), .columnMissing(name: "given_names"), .columnMissing(name: "family_names"),
                .columnMissing(name: "nationality"),
            ])
    }

    @Test func whatIsMissingFromAFileIsToldAndNotTouched() throws {
        let store = try storeOfTwo()
        let plan = try plan(
            ["people.csv": "person_id,site\nE2,Cusco\n", "trips.csv": "trip_id,person_id,departs_on\n"], against: store)
        #expect(plan.counts == [.people: ImportPlan.Counts(unchanged: 1), .trips: ImportPlan.Counts()])
        #expect(try plan.changes.isEmpty)
        #expect(plan.absent == [RecordReference(.people, "E1")])
    }

    @Test func sameToSwiftIsNotSameToTheByte() throws {
        var store = try storeOfTwo()
        let plan = try plan(["people.csv": "person_id,family_names\nE2,Ri\u{301}os\n"], against: store)
        #expect(plan.counts == [.people: ImportPlan.Counts(changed: 1)])
        try store.apply(plan.changes)
        #expect((store.record(.people, id: "E2") as? Person)?.familyNames.unicodeScalars.count == 5)
    }

    @Test func dependentsComeBehindTheirPrincipals() throws {
        var store = try MemoryStore()
        let plan = try plan(
            [
                "people.csv": "person_id,kind,principal_id,given_names,family_names,nationality\n"
                    + "D1,dependent,E1,A,B,PER\nD2,dependent,E1,A,B,PER\nE1,employee,,A,B,PER\n"
            ], against: store)
        #expect(try plan.changes.map(\.reference.id) == ["E1", "D1", "D2"])
        try store.apply(plan.changes)
    }

    @Test func manyStoredRecordsAreFound() throws {
        let header = "person_id,kind,given_names,family_names,nationality,site\n"
        let rows = (0..<1_500).map { "E\($0),employee,A,B,PER,x\n" }.joined()
        var store = try MemoryStore()
        try store.apply(plan(["people.csv": header + rows], against: store).changes)
        let again = try plan(
            ["people.csv": header + rows.replacing("E1499,employee,A", with: "E1499,employee,Z")], against: store)
        #expect(again.counts == [.people: ImportPlan.Counts(changed: 1, unchanged: 1_499)])
        #expect(again.absent.isEmpty)
    }

    @Test func warningsDontStopAnything() throws {
        let store = try storeOfTwo()
        let plan = try plan(
            ["documents.csv": "document_id,person_id,type,number\nD1,E1,passport,123\n"], against: store)
        #expect(plan.warnings.map(\.kind) == [.oddDocumentNumber(column: "number", letters: 3)])
        #expect(try plan.changes.count == 1)
    }

    @Test func progressIsTold() throws {
        let rows = (0..<60_000).map { "T\($0),E1,2026-01-01\n" }.joined()
        try directory.write("people.csv", "person_id,kind,given_names,family_names,nationality\nE1,employee,A,B,PER\n")
        try directory.write("trips.csv", "trip_id,person_id,departs_on\n" + rows)
        let total = try directory.contents().values.reduce(0) { $0 + $1.count }
        let told = Mutex<[ImportProgress]>([])
        _ = try Importer().plan(directory: directory.path, against: NothingStored()) { progress in
            told.withLock { $0.append(progress) }
        }
        let all = told.withLock { $0 }
        #expect(all.count >= 3)
        #expect(all.allSatisfy { $0.totalBytes == total })
        #expect(all.first?.file == "people.csv")
        #expect(all.first?.rows == 1)
        #expect(all.last?.file == "trips.csv")
        #expect(all.last?.rows == 60_000)
        #expect(all.last?.bytes == total)
        #expect(zip(all, all.dropFirst()).allSatisfy { $0.bytes <= $1.bytes })
    }
}
