import CivilCalendar
import Foundation
import GRDB
import Mobility
import Testing

@testable import MobilityStore

@Suite("Erasing a person")
struct ErasureTests {
    private static let night = "2026-11-21T08:00:00Z"
    private static let eraser = Author(actor: "maría", command: "privacy erase", at: night)

    /// E1 with records of every kind, its dependent D1, and E2 beside them.
    private func filled() throws -> (Scratch, Repository) {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        try repository.apply(try Samples.all().puts, by: .tester)
        try repository.apply(
            [
                .put(
                    try record(
                        .people,
                        [
                            "person_id": "E2", "kind": "employee", "given_names": "Otra", "family_names": "Persona",
                            "nationality": "CHL", "manager_email": "Groß@example.com",
                        ])), .put(try Samples.permit("P2", of: "E2", until: "2026-10-30")),
            ],
            by: .tester)
        return (scratch, repository)
    }

    private func change(_ repository: Repository, _ record: any Mobility.Record) throws {
        try repository.apply([.put(record)], by: .tester)
    }

    private func passport(_ id: String, _ number: String, of person: String = "E1") throws -> any Mobility.Record {
        try record(.documents, ["document_id": id, "person_id": person, "type": "passport", "number": number])
    }

    /// The files of the database hold none of these bytes.
    private func expectGone(_ texts: [String], _ scratch: Scratch, _ note: Comment) throws {
        for suffix in ["", "-wal", "-shm"] {
            guard let bytes = FileManager.default.contents(atPath: scratch.path + suffix) else { continue }
            for text in texts {
                #expect(bytes.range(of: Data(text.utf8)) == nil, "\(text) in \(suffix): \(note)")
            }
        }
    }

    @Test("takes away all records, former values and names, and keeps the chain whole")
    func all() throws {
        let (scratch, repository) = try filled()
        // A value that was overwritten, a record that was removed, and one that changed hands.
        try change(repository, passport("PP1", "ZZ7654321"))
        try change(repository, passport("PP9", "QQ1111111"))
        try repository.apply([.remove(.documents, id: "PP9", reason: "typo of Jürgen")], by: .tester)
        try change(repository, passport("PP8", "KK2222222"))
        try change(repository, passport("PP8", "KK3333333", of: "E2"))
        try repository.erase("D1", reason: "request", by: Self.eraser)
        let before = try repository.journal(of: "E1").count { $0.payload != nil }
        let erasure = try repository.erase("E1", reason: "request", by: Self.eraser)
        #expect(erasure.records[.people] == 1)
        #expect(erasure.records[.documents] == 1)
        #expect(erasure.records[.evidence] == 1)
        #expect(erasure.records[.filingEvents] == 1)
        #expect(erasure.records[.payments] == 1)
        #expect(erasure.journalEntries == before)
        try repository.finishErasures(at: Self.night)
        #expect(try scratch.journalFaults() == [])
        #expect(try repository.ids(.people) == ["E2"])
        #expect(try repository.ids(.documents) == ["PP8"])
        #expect(try repository.ids(.permits) == ["P2"])
        for kind in [RecordKind.filings, .filingEvents, .evidence, .trips, .travelPermits, .stays, .payments] {
            #expect(try repository.ids(kind) == [], "\(kind)")
        }
        #expect(try repository.findings(of: "E1").isEmpty)
        try expectGone(
            ["AB1234567", "ZZ7654321", "QQ1111111", "KK2222222", "Jürgen", "\"Ana\"", "de la O"], scratch, "erased")
        let kept = try Data(contentsOf: URL(fileURLWithPath: scratch.path))
        #expect(kept.range(of: Data("KK3333333".utf8)) != nil)
        let payloads = try scratch.raw().read { db in
            try Row.fetchAll(db, sql: "SELECT action, record_id, payload FROM journal ORDER BY seq")
        }
        // What says why is kept; what it was is not.
        let removal = payloads.last { $0["record_id"] as String == "E1" }
        #expect(removal?["action"] as String? == "remove")
        #expect(removal?["payload"] as String? == #"{"reason":"request"}"#)
        let others = payloads.filter { ["E2", "P2", "M", "O1", "R1"].contains($0["record_id"] as String) }
        #expect(others.count == 5 && others.allSatisfy { $0["payload"] as String? != nil })
        #expect(try repository.differencesFromFresh().isEmpty)
    }

    @Test("leaves a tombstone without a name, and is finished")
    func tombstone() throws {
        let (scratch, repository) = try filled()
        func unfinished() throws -> Int { try scratch.raw().read { db in try ErasureTable(db).unfinished() } }
        try repository.erase("D1", reason: "asked for", by: Self.eraser)
        #expect(try unfinished() == 1)
        try repository.finishErasures(at: Self.night)
        #expect(try unfinished() == 0)
        let stones = try repository.tombstones(of: "D1")
        #expect(stones.map(\.reason) == ["asked for"])
        #expect(stones.map(\.actor) == ["maría"])
        #expect(stones.map(\.finishedAt) == [Self.night])
        // Nothing is left to erase.
        #expect(try repository.erase("D1", reason: "again", by: Self.eraser).isEmpty)
        #expect(try repository.tombstones(of: "D1").count == 1)
    }

    @Test("a dry run changes nothing")
    func dryRun() throws {
        let (scratch, repository) = try filled()
        let before = try scratch.contents()
        let erasure = try repository.erase("D1", reason: "r", by: Self.eraser, dryRun: true)
        #expect(erasure.records == [.people: 1, .permits: 1])
        #expect(erasure.journalEntries == 2)
        #expect(try scratch.contents() == before)
    }

    @Test("whoever has dependents is refused, and nothing changes")
    func dependents() throws {
        let (scratch, repository) = try filled()
        let before = try scratch.contents()
        let error = #expect(throws: StoreError.self) { try repository.erase("E1", reason: "r", by: Self.eraser) }
        #expect(error == .stillReferred(RecordReference(.people, "E1"), by: .people, ids: ["D1"]))
        #expect(try scratch.contents() == before)
    }

    @Test("a legal hold keeps the person until it is released, and stays in the list without reasons")
    func holds() throws {
        let (scratch, repository) = try filled()
        try repository.placeHold(on: "D1", reason: "lawsuit of Ana", by: Self.eraser)
        #expect(throws: StoreError.self) { try repository.placeHold(on: "D1", reason: "x", by: Self.eraser) }
        let before = try scratch.contents()
        let error = #expect(throws: StoreError.self) { try repository.erase("D1", reason: "r", by: Self.eraser) }
        #expect(error == .held(RecordReference(.people, "D1"), since: Self.night))
        #expect(try scratch.contents() == before)
        try repository.releaseHold(on: "D1", reason: "settled", by: Self.eraser)
        #expect(throws: StoreError.self) { try repository.releaseHold(on: "D1", reason: "x", by: Self.eraser) }
        #expect(try repository.holds(released: false).isEmpty)
        try repository.erase("D1", reason: "r", by: Self.eraser)
        let hold = try #require(try repository.holds(on: "D1").first)
        #expect(hold.reason == nil && hold.releaseReason == nil && hold.releasedAt == Self.night)
    }

    @Test("holds and erasures are kept by the database", arguments: ["holds", "erasures"])
    func kept(_ table: String) throws {
        let (scratch, repository) = try filled()
        try repository.placeHold(on: "E2", reason: "r", by: Self.eraser)
        try repository.erase("D1", reason: "r", by: Self.eraser)
        #expect(throws: DatabaseError.self) {
            try scratch.raw().write { db in try db.execute(sql: "DELETE FROM \(table)") }
        }
    }

    @Test("content that others name stays in the vault, and that of the person alone goes")
    func vault() throws {
        let (_, repository) = try filled()
        let (shared, sole, former) = (Array("shared".utf8), Array("sole".utf8), Array("former".utf8))
        func piece(_ id: String, _ person: String, _ content: [UInt8]) throws -> Evidence {
            let stored = try repository.vault.store(content, named: id)
            return Evidence(
                evidenceID: id, personID: person, kind: .other, capturedOn: Day(number: 20_000),
                sha256: stored.hash.description)
        }
        try change(repository, piece("A1", "D1", shared))
        try change(repository, piece("A2", "E2", shared))
        try change(repository, piece("A3", "D1", former))
        try change(repository, piece("A3", "D1", sole))
        #expect(try repository.erase("D1", reason: "r", by: Self.eraser).contents == 2)
        // As if the program had been killed here: the content is an orphan, and the next run takes it away.
        #expect(try repository.vault.holds(ContentHash(of: sole)))
        #expect(try repository.finishErasures(at: Self.night) == 2)
        #expect(try repository.vault.holds(ContentHash(of: shared)))
        #expect(try !repository.vault.holds(ContentHash(of: sole)))
        #expect(try !repository.vault.holds(ContentHash(of: former)))
        #expect(try repository.finishErasures(at: Self.night) == 0)
    }

    @Test("content that was recorded anew before the sweep stays")
    func recordedAnew() throws {
        let (_, repository) = try filled()
        let stored = try repository.vault.store(Array("x".utf8), named: "x")
        func piece(_ id: String, _ person: String) -> Evidence {
            Evidence(
                evidenceID: id, personID: person, kind: .other, capturedOn: Day(number: 20_000),
                sha256: stored.hash.description)
        }
        try change(repository, piece("A1", "D1"))
        try repository.erase("D1", reason: "r", by: Self.eraser)
        try change(repository, piece("A2", "E2"))
        #expect(try repository.finishErasures(at: Self.night) == 0)
        #expect(try repository.vault.holds(stored.hash))
    }

    @Test("runs and calendars forget the person, and the access log keeps who read")
    func traces() throws {
        let (scratch, repository) = try filled()
        try repository.note([Access(by: .tester, of: "D1", what: .summary)])
        try repository.recordRun(
            asOf: Day(number: 20_000), finishedAt: Self.night,
            findings: ["D1", "E2"].map {
                ToldFinding(
                    identity: Finding.Identity(rule: .renewalUpcoming, personID: $0, recordID: "x"), severity: .info)
            })
        for feed in ["person/D1", "person/E2"] {
            try repository.publishCalendar(feed: feed) { _ in
                [
                    PublishedEvent(
                        uid: "u", sequence: 0, contentHash: [UInt8](repeating: 0, count: 32), kind: "k",
                        day: Day(number: 1), isCancelled: false, publishedAt: Self.night)
                ]
            }
        }
        try repository.erase("D1", reason: "r", by: Self.eraser)
        #expect(try repository.accesses(of: "D1", from: "").count == 1)
        func column(_ sql: String) throws -> [String] {
            try scratch.raw().read { db in try String.fetchAll(db, sql: sql) }
        }
        #expect(try column("SELECT person_id FROM run_findings") == ["E2"])
        #expect(try column("SELECT feed FROM calendar_events") == ["person/E2"])
    }

    @Test("whoever was removed before is erased from the journal")
    func removedBefore() throws {
        let (scratch, repository) = try filled()
        try repository.apply(
            [.remove(.permits, id: "PD1", reason: "r"), .remove(.people, id: "D1", reason: "r")], by: .tester)
        let erasure = try repository.erase("D1", reason: "r", by: Self.eraser)
        #expect(erasure.records.isEmpty)
        #expect(erasure.journalEntries == 4)
        try repository.finishErasures(at: Self.night)
        try expectGone(["de la O"], scratch, "removed before")
        #expect(try scratch.journalFaults() == [])
    }

    @Test("managers' addresses in other people's records are named")
    func managers() throws {
        let (_, repository) = try filled()
        var person = try #require(try repository.record(.people, id: "D1") as? Person)
        person.email = "GROß@example.com"
        try change(repository, person)
        let erasure = try repository.erase("D1", reason: "r", by: Self.eraser, dryRun: true)
        #expect(erasure.managed == ["E2"])
    }
}
