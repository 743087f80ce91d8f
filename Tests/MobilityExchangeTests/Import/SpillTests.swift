import CivilCalendar
import Foundation
import Mobility
import MobilityPolicy
import MobilityStore
import TestSupport
import Testing

@testable import MobilityExchange

/// Imports that keep little in memory give what those give that keep everything there.
@Suite struct SpillTests {
    /// Everything that a plan says.
    private struct Outcome: Equatable {
        var problems: [Problem] = []
        var counts: [RecordKind: ImportPlan.Counts] = [:]
        var absent: [RecordReference] = []
        var records: [[FieldValue]] = []

        init(_ directory: String, against stored: MemoryStore, rowsInMemory: Int) throws {
            do {
                let plan = try Importer(options: ImportOptions(rowsInMemory: rowsInMemory))
                    .plan(directory: directory, against: stored)
                (problems, counts, absent) = (plan.warnings, plan.counts, plan.absent)
                records = try plan.changes.map { change in
                    guard case .put(let record) = change else { return [] }
                    return [.text(type(of: record).kind.rawValue)] + record.fields
                }
            } catch let found as Problems {
                problems = found.all
            }
        }
    }

    @Test("Whatever is stored and whatever is missing from the files", arguments: UInt64(0)..<100)
    func randomRecords(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let records = try RandomRecords(seed: seed).all
        let directory = try TemporaryDirectory()
        try Exporter.write(MemoryStore(records), to: directory.path)
        if Bool.random(using: &random), let file = try directory.contents().keys.sorted().randomElement(using: &random)
        {
            try FileManager.default.removeItem(atPath: "\(directory.path)/\(file)")
        }
        // The first ones refer to none behind them.
        var stored = Array(records.prefix(Int.random(in: 0...records.count, using: &random)))
        // And some others, of which the files know nothing or whose records they give to somebody else.
        for other in try RandomRecords(seed: seed + 1).all.prefix(Int.random(in: 0...20, using: &random))
        where !stored.contains(where: { type(of: $0).kind == type(of: other).kind && $0.id == other.id }) {
            stored.append(other)
        }
        let store = try MemoryStore(stored)
        let whole = try Outcome(directory.path, against: store, rowsInMemory: 100_000)
        for room in [0, 1, 7] {
            #expect(try Outcome(directory.path, against: store, rowsInMemory: room) == whole)
        }
    }

    /// Ids in no order, dependents before and behind those on whom they depend, and more of each than fit into one part.
    private func writeStaff(_ directory: TemporaryDirectory) throws -> (order: [String], trips: [String]) {
        var random = SeededRandom(seed: 7)
        let ids = (0..<1_500).map { "E\($0)" }.shuffled(using: &random)
        let rows = ids.map { "\($0),employee,,A,B,PER\n" }
        let dependents = ids.map { "D\($0)" }.shuffled(using: &random)
        let dependentRows = dependents.map { "\($0),dependent,\($0.dropFirst()),A,B,PER\n" }
        try directory.write(
            "people.csv",
            "person_id,kind,principal_id,given_names,family_names,nationality\n"
                + (dependentRows.prefix(700) + rows + dependentRows.dropFirst(700)).joined())
        let trips = ids.shuffled(using: &random)
        try directory.write(
            "trips.csv",
            "trip_id,person_id,departs_on\n" + trips.map { "T\($0),\($0),2026-01-01\n" }.joined())
        return (ids + dependents, trips.map { "T\($0)" })
    }

    @Test("The journal has every record in its order", arguments: [100_000, 2_000, 0])
    func journal(rowsInMemory: Int) throws {
        let directory = try TemporaryDirectory()
        let law = try PolicyLibrary.peru()
        let path = "\(directory.path)/v.db"
        try Repository.create(at: path)
        let repository = try Repository(opening: path, policy: law.policy, policyText: law.text)
        let (people, trips) = try writeStaff(directory)
        let importer = Importer(options: ImportOptions(rowsInMemory: rowsInMemory))
        func run() throws -> ChangeSummary {
            try repository.apply(by: Author(actor: "a", command: "import", at: "2026-11-01T00:00:00Z")) { stored in
                try importer.plan(directory: directory.path, against: stored)
            } changeSet: {
                ChangeSet([], after: $0.records)
            }.summary
        }
        let summary = try run()
        #expect(summary[.people].added == 3_000 && summary[.trips].added == 1_500)
        #expect(summary.peopleEvaluated == 3_000)
        var journalled: [String] = []
        try repository.forEachEntry { journalled.append($0.recordID) }
        #expect(journalled == people + trips)
        #expect(try repository.ids(.people) == people.sorted())
        #expect(try run().total == ChangeSummary.Counts())
    }

    @Test("What is stored is what was checked, whatever becomes of the files", arguments: [100_000, 0])
    func changedFiles(rowsInMemory: Int) throws {
        let directory = try TemporaryDirectory()
        let (people, _) = try writeStaff(directory)
        let plan = try Importer(options: ImportOptions(rowsInMemory: rowsInMemory))
            .plan(directory: directory.path, against: NothingStored())
        try directory.write("people.csv", "person_id\n\"")
        #expect(try plan.changes.filter { $0.reference.kind == .people }.map(\.reference.id) == people)
    }

    @Test("Values are read as they were written")
    func packed() throws {
        let fields: [FieldValue] = [
            .empty, .text(""), .text("e\u{301} 日本"), .day(.earliest), .day(.latest), .integer(0), .integer(-1),
            .integer(.max), .integer(.min), .money(Money(centimos: 8_340)), .flag(true), .flag(false), .list([]),
            .list(["a", "", "é"]),
        ]
        var packed = PackedBytes()
        for field in fields { packed.append(field) }
        packed.append(nil as String?)
        packed.append("x" as String?)
        var reader = PackedReader(packed.bytes)
        for field in fields { #expect(try reader.field() == field) }
        #expect(try reader.optionalText() == nil)
        #expect(try reader.optionalText() == "x")
        #expect(reader.isAtEnd)
        // Bytes that are none of ours are noticed, not read beyond their end.
        for bytes: [UInt8] in [[], [2, 200], [16], [255, 255], [14, 40, 2]] {
            var reader = PackedReader(bytes)
            #expect(throws: StoreError.inputOutput(path: SpillFile.folder)) { try reader.field() }
        }
    }
}
