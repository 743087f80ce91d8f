import CivilCalendar
import GRDB
import Mobility
import Testing

@testable import MobilityStore

@Suite("A database of an earlier version")
struct MigrationTests {
    /// Makes a database of the first version, with a person, evidence, and the journal that belongs to them.
    private func first() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.raw().writeWithoutTransaction { db in
            try db.execute(sql: String(decoding: PackageResources._001_first_sql, as: UTF8.self))
            try db.execute(sql: "PRAGMA user_version = 1")
            try db.execute(
                sql: """
                    INSERT INTO people (person_id, kind, given_names, family_names, nationality)
                    VALUES ('E1', 'employee', 'A', 'B', 'DEU');
                    INSERT INTO evidence (evidence_id, person_id, kind, captured_on, file)
                    VALUES ('X1', 'E1', 'failed_attempt', 20000, 'shot.png')
                    """)
            var journal = try JournalWriter(db, author: .tester)
            try journal.put(
                try record(
                    .people,
                    [
                        "person_id": "E1", "kind": "employee", "given_names": "A", "family_names": "B",
                        "nationality": "DEU",
                    ]))
        }
        return scratch
    }

    @Test("is brought to this one with all that it holds")
    func keepsRecords() throws {
        let scratch = try first()
        let repository = try scratch.reopened()
        let evidence = try #require(try repository.record(.evidence, id: "X1") as? Evidence)
        #expect(
            evidence
                == Evidence(
                    evidenceID: "X1", personID: "E1", kind: .failedAttempt, capturedOn: Day(number: 20_000),
                    file: "shot.png"))
        #expect(try repository.probes(portal: nil, from: Moment(seconds: 0), before: Moment(seconds: 9)).isEmpty)
        #expect(try scratch.journalFaults() == [])
        #expect(try scratch.raw().read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") } == Schema.version)
    }

    @Test(
        "refuses a hash that is none",
        arguments: ["", "abc", String(repeating: "A", count: 64), String(repeating: "g", count: 64)])
    func refusesHash(hash: String) throws {
        let scratch = try first()
        try scratch.reopened().close()
        #expect(throws: DatabaseError.self) {
            try scratch.raw().write { db in try db.execute(sql: "UPDATE evidence SET sha256 = ?", arguments: [hash]) }
        }
    }

    @Test("puts the hash into the journal")
    func journalled() throws {
        let scratch = try first()
        let hash = ContentHash(of: [1])
        try scratch.reopened().apply(
            [
                .put(
                    Evidence(
                        evidenceID: "X2", personID: "E1", kind: .other, capturedOn: Day(number: 1),
                        sha256: hash.description))
            ],
            by: .tester)
        let payload = try scratch.raw().read { db in
            try String.fetchOne(db, sql: "SELECT payload FROM journal WHERE record_id = 'X2'")
        }
        #expect(payload?.contains("\"sha256\":\"\(hash)\"") == true)
    }
}
