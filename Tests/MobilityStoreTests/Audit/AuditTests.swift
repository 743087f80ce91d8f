import CivilCalendar
import GRDB
import Mobility
import Testing

@testable import MobilityStore

@Suite struct AuditTests {
    private static let later = Author(actor: "maría", command: "trip remove", at: "2025-11-01T08:00:00Z")

    private func filled() throws -> (scratch: Scratch, repository: Repository, anchor: AnchorFile) {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        let anchor = AnchorFile(beside: scratch.path)
        try repository.apply(try Samples.all().puts, by: .tester)
        try repository.anchorJournal(in: anchor, at: Moment(seconds: 1_762_000_000))
        try repository.apply([.remove(.trips, id: "T1", reason: "called off")], by: Self.later)
        try repository.anchorJournal(in: anchor, at: Moment(seconds: 1_762_000_001))
        return (scratch, repository, anchor)
    }

    private func tampered(_ sql: String) throws -> AuditReport {
        let (scratch, repository, anchor) = try filled()
        if sql.contains("TRIGGER") {
            try scratch.raw().write { db in try db.execute(sql: sql) }
        } else {
            try Tampering.unguarded(scratch.raw()) { db in try db.execute(sql: sql) }
        }
        return try repository.audit(anchor: anchor)
    }

    @Test func whatIsIntactHasNoFault() throws {
        let (_, repository, anchor) = try filled()
        let report = try repository.audit(anchor: anchor)
        #expect(report.faults == [])
        #expect(report.head.entries == 17)
        #expect(report.head == (try repository.journalHead()))
        #expect(report.rows == 15)
        #expect(report.redacted == [])
        #expect(report.anchors == AnchorSummary(count: 2, sound: 17))
        #expect(try repository.audit(anchor: nil).anchors == nil)
        #expect(try repository.audit(anchor: AnchorFile(path: "/nonexistent")).anchors == nil)
    }

    @Test func anEmptyDatabaseHasNoFault() throws {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        let anchor = AnchorFile(beside: scratch.path)
        #expect(try repository.anchorJournal(in: anchor, at: Moment(seconds: 0)))
        let report = try repository.audit(anchor: anchor)
        #expect(report.faults == [])
        #expect(report.anchors == AnchorSummary(count: 1, sound: 0))
    }

    @Test(arguments: [
        (
            "UPDATE people SET given_names = 'Eva' WHERE person_id = 'E1'",
            [AuditFault.changedRow(RecordReference(.people, "E1"), column: "given_names", seq: 2)]
        ),
        // What a careless look would not see.
        (
            "UPDATE people SET given_names = given_names || char(0) || 'x' WHERE person_id = 'E1'",
            [.changedRow(RecordReference(.people, "E1"), column: "given_names", seq: 2)]
        ),
        (
            "UPDATE people SET family_names = CAST(x'47726FFF' AS TEXT) WHERE person_id = 'E1'",
            [.changedRow(RecordReference(.people, "E1"), column: "family_names", seq: 2)]
        ),
        (
            "UPDATE employers SET legal_name = 'Minera N' || char(771) || 'andu' || char(769) || ' S.A.'",
            [.changedRow(RecordReference(.employers, "M"), column: "legal_name", seq: 1)]
        ),
        (
            "UPDATE people SET quota_exempt = 1 WHERE person_id = 'D1'",
            [.changedRow(RecordReference(.people, "D1"), column: "quota_exempt", seq: 3)]
        ),
        (
            "UPDATE payments SET amount_pen = 8341",
            [.changedRow(RecordReference(.payments, "Y1"), column: "amount_pen", seq: 16)]
        ),
        (
            "UPDATE outages SET procedures = 'card;renewal'",
            [.changedRow(RecordReference(.outages, "O1"), column: "procedures", seq: 9)]
        ),
        (
            "UPDATE permits SET valid_until = NULL, resolution_no = '1' WHERE permit_id = 'P1'",
            [
                .changedRow(RecordReference(.permits, "P1"), column: "valid_until", seq: 5),
                .changedRow(RecordReference(.permits, "P1"), column: "resolution_no", seq: 5),
            ]
        ),
        ("DELETE FROM payments", [.missingRow(RecordReference(.payments, "Y1"), seq: 16)]),
        (
            "UPDATE payments SET payment_id = 'Y2'",
            [
                .missingRow(RecordReference(.payments, "Y1"), seq: 16),
                .extraRow(RecordReference(.payments, "Y2"), removedBy: nil),
            ]
        ),
        (
            "INSERT INTO trips (trip_id, person_id, departs_on) VALUES ('T1', 'E1', 20000), ('T2', 'E1', 20000)",
            [
                .extraRow(RecordReference(.trips, "T1"), removedBy: 17),
                .extraRow(RecordReference(.trips, "T2"), removedBy: nil),
            ]
        ),
        (
            "DROP TRIGGER journal_keeps_every_entry",
            [.schema(SchemaFault(type: "trigger", name: "journal_keeps_every_entry", kind: .missing))]
        ),
        (
            "DROP INDEX permits_by_person; CREATE INDEX permits_by_person ON permits (visa_type)",
            [.schema(SchemaFault(type: "index", name: "permits_by_person", kind: .changed))]
        ),
        (
            "CREATE TRIGGER quiet AFTER INSERT ON permits BEGIN DELETE FROM permits; END",
            [.schema(SchemaFault(type: "trigger", name: "quiet", kind: .extra))]
        ),
    ])
    func eachFaultIsNamed(sql: String, faults: [AuditFault]) throws { #expect(try tampered(sql).faults == faults) }

    @Test func aDroppedTableIsAFaultAndNoCrash() throws {
        let payments = try tampered("DROP TABLE payments").faults
        #expect(payments.contains(.schema(SchemaFault(type: "table", name: "payments", kind: .missing))))
        let journal = try tampered("DROP TABLE journal").faults
        #expect(journal.contains(.schema(SchemaFault(type: "table", name: "journal", kind: .missing))))
    }

    @Test func aTableWithoutStrictnessIsAFaultAndNoCrash() throws {
        let faults = try tampered(
            """
            CREATE TABLE other AS SELECT * FROM journal; DROP TABLE journal;
            ALTER TABLE other RENAME TO journal;
            UPDATE journal SET at = NULL, hash = NULL WHERE seq = 3; UPDATE journal SET seq = 'x' WHERE seq = 4;
            """
        ).faults
        #expect(faults.contains(.schema(SchemaFault(type: "table", name: "journal", kind: .changed))))
        #expect(faults.contains(.changedEntry(seq: 3)))
    }

    @Test func redactionIsToldAndIsNoFault() throws {
        let (scratch, repository, anchor) = try filled()
        try scratch.raw().write { db in
            try db.execute(sql: "UPDATE journal SET payload = NULL WHERE record_id IN ('E1', 'T1')")
        }
        let report = try repository.audit(anchor: anchor)
        #expect(report.faults == [])
        #expect(report.redacted == [2, 13, 17])
        // Of a redacted record only that it is there can be told.
        try scratch.raw().write { db in
            try db.execute(sql: "UPDATE people SET given_names = 'X' WHERE person_id = 'E1'")
        }
        #expect(try repository.audit(anchor: anchor).faults == [])
        try Tampering.unguarded(scratch.raw()) { db in try db.execute(sql: "DELETE FROM people WHERE person_id = 'E1'")
        }
        #expect(
            try repository.audit(anchor: anchor).faults == [.missingRow(RecordReference(.people, "E1"), seq: 2)])
    }

    @Test func aYoungerColumnIsEmptyInAnOlderImage() throws {
        let reader = PayloadReader()
        let short = reader.record(
            Outage.self, #"{"outage_id":"O","portal":"p","procedures":"card","began_on":"2025-01-01"}"#)
        #expect(short?.source == nil)
        #expect(short?.procedures == [.card])
        #expect(reader.record(Outage.self, #"{"outage_id":"O"}"#) == nil)
        #expect(reader.record(Outage.self, "[]") == nil)
    }

    @Test(arguments: RecordKind.allCases) func imagesGiveTheirRecordsBack(kind: RecordKind) throws {
        func same<R: Mobility.Record>(_ type: R.Type) throws {
            for case let record as R in try Samples.all() {
                let payload = String(decoding: PreparedRecord(record).payload.bytes, as: UTF8.self)
                let back = try #require(PayloadReader().record(type, payload))
                #expect(back.isIdentical(to: record))
            }
        }
        try same(kind.type)
    }

    // The anchors

    @Test func aCutEndIsFoundByTheAnchorAlone() throws {
        let (scratch, repository, anchor) = try filled()
        try Tampering.unguarded(scratch.raw()) { db in
            try db.execute(sql: "DELETE FROM journal WHERE seq >= 16; DELETE FROM payments")
            try db.execute(
                sql: "INSERT INTO trips (trip_id, person_id, departs_on, returns_on) VALUES ('T1', 'E1', 20423, 20442)")
        }
        #expect(try repository.audit(anchor: nil).faults == [])
        let faults = try repository.audit(anchor: anchor).faults
        let misfit = AnchorMisfit(line: 1, at: Moment(seconds: 1_762_000_000), entry: 16, sound: 0, count: 2)
        #expect(faults == [.anchorAhead(misfit, last: 15)])
    }

    @Test func aRewrittenJournalIsFoundByTheAnchorAndFromWhereOn() throws {
        let (scratch, repository, anchor) = try filled()
        try repository.apply(
            [.put(try Samples.permit("P1", of: "E1", until: "2026-10-30"))],
            by: Author(actor: "maría", command: "renew", at: "2025-11-02T08:00:00Z"))
        try repository.anchorJournal(in: anchor, at: Moment(seconds: 1_762_100_000))
        try Tampering.unguarded(scratch.raw()) { db in
            try db.execute(sql: "UPDATE journal SET actor = 'tester' WHERE seq = 18")
            try Tampering.rehash(db, from: 18)
        }
        #expect(try repository.audit(anchor: nil).faults == [])
        let late = AnchorMisfit(line: 3, at: Moment(seconds: 1_762_100_000), entry: 18, sound: 17, count: 1)
        #expect(try repository.audit(anchor: anchor).faults == [.anchorMismatch(late)])
        try Tampering.unguarded(scratch.raw()) { db in
            try db.execute(sql: "UPDATE journal SET command = '' WHERE seq = 5")
            try Tampering.rehash(db, from: 5)
        }
        let early = AnchorMisfit(line: 1, at: Moment(seconds: 1_762_000_000), entry: 16, sound: 0, count: 3)
        #expect(try repository.audit(anchor: anchor).faults == [.anchorMismatch(early)])
    }

    @Test func entriesAfterTheLastAnchorAreVouchedForByNobody() throws {
        let (_, repository, anchor) = try filled()
        try repository.apply(
            [.put(try Samples.employee("E2"))], by: Author(actor: "a", command: "b", at: "2025-11-02T08:00:00Z"))
        let report = try repository.audit(anchor: anchor)
        #expect(report.head.entries == 18)
        #expect(report.anchors == AnchorSummary(count: 2, sound: 17))
    }
}
