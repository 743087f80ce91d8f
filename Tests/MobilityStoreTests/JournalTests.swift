import Crypto
import Foundation
import GRDB
import Mobility
import Testing

@testable import MobilityStore

@Suite struct JournalTests {
    private func filled() throws -> Scratch {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        try repository.apply(try Samples.all().puts, by: .tester)
        try repository.apply(
            [.remove(.trips, id: "T1", reason: "called \"off\"\n")],
            by: Author(actor: "maría", command: "trip remove", at: "2025-11-01T08:00:00Z"))
        return scratch
    }

    @Test func entriesSayWhoDidWhat() throws {
        let rows = try filled().raw().read { db in try Row.fetchAll(db, sql: "SELECT * FROM journal ORDER BY seq") }
        #expect(rows.map { $0["seq"] as Int } == Array(1...17))
        // In the order of the kinds.
        let kinds = rows.dropLast().map { $0["kind"] as String }
        #expect(
            kinds == ["employers", "people", "people"]
                + RecordKind.allCases.dropFirst(2).flatMap { kind in
                    Array(repeating: kind.rawValue, count: kind == .permits ? 2 : 1)
                })
        let dependent = try #require(rows.first { $0["record_id"] as String == "D1" })
        #expect(
            dependent["payload"] as String == """
                {"person_id":"D1","kind":"dependent","employer_id":null,"principal_id":"E1","relationship":"spouse",\
                "given_names":"Ana","family_names":"\\"Q\\", \\\\ de la O","nationality":"COL","birth_date":null,\
                "email":null,"language":null,"manager_email":null,"department":null,"site":null,\
                "employment_start":null,\
                "employment_end":null,"monthly_pay_pen":"0.50","quota_exempt":"no"}
                """)
        let last = try #require(rows.last)
        #expect(last["action"] as String == "remove")
        #expect(last["actor"] as String == "maría")
        #expect(last["command"] as String == "trip remove")
        #expect(last["at"] as String == "2025-11-01T08:00:00Z")
        #expect(last["payload"] as String == #"{"reason":"called \"off\"\u000a"}"#)
    }

    /// The chain as schema.sql describes it, worked out here by hand.
    @Test func hashesAreAsDocumented() throws {
        let rows = try filled().raw().read { db in try Row.fetchAll(db, sql: "SELECT * FROM journal ORDER BY seq") }
        func number(_ value: Int) -> [UInt8] { (0..<8).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
        func part(_ bytes: [UInt8]) -> [UInt8] { number(bytes.count) + bytes }
        var previous = [UInt8](repeating: 0, count: 32)
        for row in rows {
            let payload: String = row["payload"]
            let payloadHash = Array(SHA256.hash(data: Data(payload.utf8)))
            #expect(Array(row["payload_hash"] as Data) == payloadHash)
            #expect(Array(row["previous_hash"] as Data) == previous)
            var bytes = part(Array("vigencia journal 1".utf8)) + part(previous) + part(number(row["seq"]))
            for column in ["at", "actor", "command", "action", "kind", "record_id"] {
                bytes += part(Array((row[column] as String).utf8))
            }
            bytes += part(payloadHash)
            previous = Array(SHA256.hash(data: Data(bytes)))
            #expect(Array(row["hash"] as Data) == previous)
        }
    }

    @Test func intactChainHasNoFault() throws {
        #expect(try filled().raw().read { db in try JournalChain.faults(db) } == [])
    }

    @Test(arguments: [
        ("at = '2025-10-30T14:05:01Z'", JournalChain.Fault.changedEntry(seq: 5)),
        ("actor = 'tester '", .changedEntry(seq: 5)),
        ("actor = 'teste', command = 'rtest'", .changedEntry(seq: 5)),
        ("command = ''", .changedEntry(seq: 5)),
        ("action = 'remove'", .changedEntry(seq: 5)),
        ("kind = 'people'", .changedEntry(seq: 5)),
        ("record_id = 'P2'", .changedEntry(seq: 5)),
        ("payload = replace(payload, '2025', '2026')", .changedPayload(seq: 5)),
        ("payload = payload || ' '", .changedPayload(seq: 5)),
        ("payload_hash = zeroblob(32)", .changedEntry(seq: 5)),
        ("previous_hash = zeroblob(32)", .brokenLink(seq: 5)),
        ("hash = zeroblob(32)", .brokenLink(seq: 6)),
        ("seq = 99", .gap(before: 6)),
    ])
    func tamperingIsFound(change: String, fault: JournalChain.Fault) throws {
        let scratch = try filled()
        let faults = try scratch.raw().write { db in
            try db.execute(sql: "DROP TRIGGER journal_changes_by_redaction_only")
            try db.execute(sql: "UPDATE journal SET \(change) WHERE seq = 5")
            return try JournalChain.faults(db)
        }
        #expect(faults.contains(fault), "\(faults)")
    }

    @Test func missingEntryIsFound() throws {
        let faults = try filled().raw().write { db in
            try db.execute(sql: "DROP TRIGGER journal_keeps_every_entry")
            try db.execute(sql: "DELETE FROM journal WHERE seq = 5")
            return try JournalChain.faults(db)
        }
        #expect(faults == [.gap(before: 6), .brokenLink(seq: 6)])
    }
}
