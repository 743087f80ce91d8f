import Crypto
import Foundation
import GRDB
import Mobility

@testable import MobilityStore

/// Changes a database behind the program's back, as somebody could who wants to hide something.
enum Tampering {
    /// Runs the body without the journal's triggers, foreign keys and checks, and puts the triggers back, so that
    /// nothing but the change itself can be noticed.
    static func unguarded(_ queue: DatabaseQueue, _ body: (Database) throws -> Void) throws {
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
            try db.inTransaction {
                let triggers = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
                for row in triggers { try db.execute(sql: "DROP TRIGGER \(row[0] as String)") }
                try body(db)
                if try db.tableExists("journal") {
                    for row in triggers { try db.execute(sql: row[1]) }
                }
                return .commit
            }
        }
    }

    /// Gives every entry from a number on the hashes that fit what it says: a chain that is sound again.
    static func rehash(_ db: Database, from first: Int) throws {
        let rows = try Row.fetchAll(
            db, sql: "SELECT \(EntryRow.columns) FROM journal WHERE seq >= ? ORDER BY seq", arguments: [first])
        var head = try JournalTable(db).hash(of: first - 1) ?? JournalEntry.beginning
        for row in rows {
            guard let stored = EntryRow.entry(row) else { continue }
            let payloadHash =
                stored.payload.map { Array(SHA256.hash(data: Data($0.utf8))) } ?? stored.payloadHash
            let hash = JournalEntry(
                seq: stored.seq, author: stored.author, action: JournalEntry.Action(rawValue: stored.action) ?? .put,
                kind: stored.kind, recordID: stored.recordID, payloadHash: payloadHash, previousHash: head
            ).hash
            try db.execute(
                sql: "UPDATE journal SET payload_hash = ?, previous_hash = ?, hash = ? WHERE seq = ?",
                arguments: [Data(payloadHash), Data(head), Data(hash), stored.seq])
            head = hash
        }
    }

    /// Makes the tables say what the journal says.
    static func rebuildTables(_ db: Database) throws {
        func rebuild<R: Mobility.Record>(_ type: R.Type) throws {
            try db.execute(sql: "DELETE FROM \(R.kind.rawValue)")
            let rows = try Row.fetchAll(
                db,
                sql: "SELECT max(seq), \"action\", payload FROM journal WHERE kind = ? GROUP BY record_id",
                arguments: [R.kind.rawValue])
            for row in rows where (row[1] as String) == "put" {
                if let record = PayloadReader().record(type, row[2]) { try RecordTable(type, db).put(record) }
            }
        }
        for kind in RecordKind.allCases { try rebuild(kind.type) }
    }

    /// All that is to be protected, byte for byte: the journal, the records, and what the database consists of.
    static func contents(_ db: Database) throws -> [String] {
        var contents = try String.fetchAll(
            db, sql: "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master ORDER BY 1")
        for table in ["journal"] + RecordKind.allCases.map(\.rawValue) where try db.tableExists(table) {
            let columns = try db.columns(in: table).map { "quote(CAST(\"\($0.name)\" AS BLOB))" }
            contents += try String.fetchAll(
                db, sql: "SELECT '\(table)' || \(columns.joined(separator: " || ',' || ")) FROM \(table)"
            ).sorted()
        }
        return contents
    }
}
