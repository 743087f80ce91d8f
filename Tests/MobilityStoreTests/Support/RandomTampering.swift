import Foundation
import GRDB
import Mobility
import TestSupport

@testable import MobilityStore

/// Random ways of tampering with a database, the same for the same seed, each with how an audit has to name it.
struct RandomTampering {
    /// The ways.
    enum Way: CaseIterable {
        case recordCell, recordID, journalCell, deletedRow, deletedEntry, insertedRow, insertedEntry, swappedEntries
        case swappedCells, cutEnd, rewrittenChain, closedGap, schema
    }

    /// What was done.
    struct Deed {
        let description: String
        let isNamed: (AuditReport) -> Bool
    }

    private var random: SeededRandom

    init(seed: UInt64) { random = SeededRandom(seed: seed) }

    /// Does it. Nil if there is nothing to do it to.
    mutating func act(_ way: Way, _ db: Database) throws -> Deed? {
        switch way {
        case .recordCell: try recordCell(db)
        case .recordID: try recordID(db)
        case .journalCell: try journalCell(db)
        case .deletedRow: try deletedRow(db)
        case .deletedEntry: try deletedEntry(db)
        case .insertedRow: try insertedRow(db)
        case .insertedEntry: try insertedEntry(db)
        case .swappedEntries: try swappedEntries(db)
        case .swappedCells: try swappedCells(db)
        case .cutEnd: try cutEnd(db)
        case .rewrittenChain: try rewrittenChain(db)
        case .closedGap: try closedGap(db)
        case .schema: try schema(db)
        }
    }

    // Records

    private mutating func recordCell(_ db: Database) throws -> Deed? {
        guard let record = try record(db) else { return nil }
        let column = pick(Array(record.kind.columns.dropFirst()))
        let value: String
        switch column.type {
        case .day, .integer, .money, .flag:
            value = pick(["\"\(column.name)\" + 1", "\"\(column.name)\" - 1", "NULL", "4000000", "7"])
        default:
            let cell = "\"\(column.name)\""
            value = pick([
                "NULL", "'x'", "\(cell) || ' '", "\(cell) || char(0)", "\(cell) || char(769)", "lower(\(cell))",
                "CAST(CAST(\(cell) AS BLOB) || x'ff' AS TEXT)", "substr(\(cell), 2)", "''",
            ])
        }
        try update(db, record, "\"\(column.name)\" = \(value)")
        return Deed(description: "\(record) \(column.name) = \(value)") { report in
            report.faults.contains { fault in
                guard case .changedRow(let named, let name, _) = fault else { return false }
                return named == record && name == column.name
            }
        }
    }

    private mutating func recordID(_ db: Database) throws -> Deed? {
        guard let record = try record(db) else { return nil }
        let id = pick([record.id + " ", record.id.uppercased() + "x", "new", record.id + "\u{301}"])
        try update(db, record, "\(record.kind.idColumn) = '\(id)'")
        return Deed(description: "\(record) is now \(id)") { report in
            RandomTampering.isMissing(record, report)
                && RandomTampering.isExtra(RecordReference(record.kind, id), report)
        }
    }

    private mutating func deletedRow(_ db: Database) throws -> Deed? {
        guard let record = try record(db) else { return nil }
        try db.execute(
            sql: "DELETE FROM \(record.kind.rawValue) WHERE \(record.kind.idColumn) = ?", arguments: [record.id])
        return Deed(description: "\(record) is gone") { RandomTampering.isMissing(record, $0) }
    }

    private mutating func insertedRow(_ db: Database) throws -> Deed? {
        guard let record = try record(db) else { return nil }
        let others = record.kind.columns.dropFirst().map { "\"\($0.name)\"" }.joined(separator: ", ")
        let removed = try String.fetchAll(
            db,
            sql: """
                SELECT DISTINCT record_id FROM journal WHERE kind = ?
                    AND record_id NOT IN (SELECT \(record.kind.idColumn) FROM \(record.kind.rawValue))
                """,
            arguments: [record.kind.rawValue])
        let id = pick(removed + ["new"])
        try db.execute(
            sql: """
                INSERT INTO \(record.kind.rawValue) SELECT ?, \(others) FROM \(record.kind.rawValue)
                WHERE \(record.kind.idColumn) = ?
                """,
            arguments: [id, record.id])
        return Deed(description: "\(record) once more as \(id)") {
            RandomTampering.isExtra(RecordReference(record.kind, id), $0)
        }
    }

    private mutating func swappedCells(_ db: Database) throws -> Deed? {
        guard let one = try record(db) else { return nil }
        let (table, id) = (one.kind.rawValue, one.kind.idColumn)
        let ids = try String.fetchAll(db, sql: "SELECT \(id) FROM \(table) WHERE \(id) <> ?", arguments: [one.id])
        guard !ids.isEmpty else { return nil }
        let other = RecordReference(one.kind, pick(ids))
        let column = pick(Array(one.kind.columns.dropFirst())).name
        func value(_ record: RecordReference) throws -> DatabaseValue? {
            try DatabaseValue.fetchOne(
                db, sql: "SELECT \"\(column)\" FROM \(table) WHERE \(id) = ?", arguments: [record.id])
        }
        let (first, second) = (try value(one), try value(other))
        for (record, new) in [(one, second), (other, first)] {
            try db.execute(
                sql: "UPDATE \(table) SET \"\(column)\" = ? WHERE \(id) = ?", arguments: [new, record.id])
        }
        return Deed(description: "\(column) of \(one) and \(other) exchanged") { report in
            [one, other].allSatisfy { record in
                report.faults.contains { fault in
                    guard case .changedRow(let named, column, _) = fault else { return false }
                    return named == record
                }
            }
        }
    }

    // The journal

    private mutating func journalCell(_ db: Database) throws -> Deed? {
        let (seq, last) = try entry(db)
        let (column, value) = pick([
            ("at", "'2020-01-01T00:00:00Z'"), ("at", "replace(at, 'Z', '.0Z')"), ("actor", "'somebody'"),
            ("actor", "actor || char(0) || 'x'"), ("command", "''"), ("command", "actor"), ("action", "'remove'"),
            ("action", "'put'"), ("action", "'putt'"), ("kind", "'permits'"), ("kind", "'permit'"),
            ("record_id", "'new'"), ("record_id", "record_id || ' '"), ("payload", "NULL"), ("payload", "'{}'"),
            ("payload", "payload || ' '"), ("payload", "payload || char(0)"), ("payload", "''"),
            ("payload", "CAST(CAST(payload AS BLOB) || x'ff' AS TEXT)"), ("payload_hash", "zeroblob(32)"),
            ("payload_hash", "x'00'"), ("previous_hash", "zeroblob(32)"), ("hash", "zeroblob(32)"),
            ("hash", "payload_hash"), ("seq", "\(last + 1)"), ("seq", "\(last + 7)"), ("seq", "0"), ("seq", "-1"),
        ])
        try db.execute(sql: "UPDATE journal SET \"\(column)\" = \(value) WHERE seq = ?", arguments: [seq])
        let isRedaction = column == "payload" && value == "NULL"
        // Where an entry took another place, the hole and the entry itself can be named.
        let named: Set<Int> = [seq, seq + 1, column == "seq" ? Int(value) ?? seq : seq]
        return Deed(description: "entry \(seq): \(column) = \(value)") { report in
            isRedaction ? report.redacted.contains(seq) : RandomTampering.names(named, report)
        }
    }

    private mutating func deletedEntry(_ db: Database) throws -> Deed? {
        let (seq, last) = try entry(db)
        try db.execute(sql: "DELETE FROM journal WHERE seq = ?", arguments: [seq])
        return Deed(description: "entry \(seq) of \(last) is gone") { report in
            seq == last
                ? RandomTampering.isAhead(seq, report) : report.faults.contains(.gap(before: seq + 1))
        }
    }

    private mutating func insertedEntry(_ db: Database) throws -> Deed? {
        let (seq, last) = try entry(db)
        let number = pick([last + 1, last + 3, 0, -5])
        try db.execute(
            sql: """
                INSERT INTO journal SELECT ?, at, actor, command, "action", kind, record_id, payload, payload_hash,
                    previous_hash, hash FROM journal WHERE seq = ?
                """,
            arguments: [number, seq])
        return Deed(description: "entry \(seq) once more as \(number)") { RandomTampering.names([number], $0) }
    }

    private mutating func swappedEntries(_ db: Database) throws -> Deed? {
        let ((one, _), (other, _)) = (try entry(db), try entry(db))
        guard one != other else { return nil }
        for (from, to) in [(one, -100), (other, one), (-100, other)] {
            try db.execute(sql: "UPDATE journal SET seq = ? WHERE seq = ?", arguments: [to, from])
        }
        return Deed(description: "entries \(one) and \(other) exchanged") { report in
            report.faults.contains(.changedEntry(seq: one)) && report.faults.contains(.changedEntry(seq: other))
        }
    }

    /// The end cut off, and the tables brought back to where they were then: only an anchor can know.
    private mutating func cutEnd(_ db: Database) throws -> Deed? {
        let (seq, last) = try entry(db)
        try db.execute(sql: "DELETE FROM journal WHERE seq >= ?", arguments: [seq])
        try Tampering.rebuildTables(db)
        return Deed(description: "entries \(seq) to \(last) cut off") { RandomTampering.isAhead(seq, $0) }
    }

    /// An entry changed, all hashes from it on made anew, and the tables made to agree: only an anchor can know.
    private mutating func rewrittenChain(_ db: Database) throws -> Deed? {
        let (seq, _) = try entry(db)
        let change = pick([
            "actor = actor || 'x'", "at = '2020-01-01T00:00:00Z'", "command = command || 'x'",
            "record_id = record_id || 'x'",
            "payload = replace(payload, 'text', 'other')", "payload = replace(payload, '2024-', '2023-')",
        ])
        try db.execute(sql: "UPDATE journal SET \(change) WHERE seq = ?", arguments: [seq])
        try Tampering.rehash(db, from: seq)
        try Tampering.rebuildTables(db)
        return Deed(description: "entry \(seq): \(change), and all hashes from it on") { report in
            RandomTampering.isRewritten(seq, report)
        }
    }

    /// An entry taken out, those after it moved up, and all hashes and tables made to agree.
    private mutating func closedGap(_ db: Database) throws -> Deed? {
        let (seq, last) = try entry(db)
        try db.execute(sql: "DELETE FROM journal WHERE seq = ?", arguments: [seq])
        for number in (seq + 1)..<(last + 1) {
            try db.execute(sql: "UPDATE journal SET seq = ? WHERE seq = ?", arguments: [number - 1, number])
        }
        try Tampering.rehash(db, from: seq)
        try Tampering.rebuildTables(db)
        return Deed(description: "entry \(seq) of \(last) taken out and the gap closed") { report in
            RandomTampering.isAhead(last, report) || RandomTampering.isRewritten(seq, report)
        }
    }

    private mutating func schema(_ db: Database) throws -> Deed? {
        let index = pick(
            try String.fetchAll(
                db, sql: "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name"))
        let (sql, name) = pick([
            ("DROP INDEX \(index)", index), ("CREATE INDEX extra ON journal (actor)", "extra"),
            ("CREATE TABLE extra (a)", "extra"), ("CREATE VIEW extra AS SELECT 1", "extra"),
            ("CREATE TRIGGER extra AFTER INSERT ON permits BEGIN DELETE FROM permits; END", "extra"),
            ("ALTER TABLE trips ADD COLUMN extra TEXT", "trips"), ("DROP TABLE runs", "runs"),
            ("DROP TABLE payments", "payments"), ("ALTER TABLE stays RENAME TO visits", "stays"),
        ])
        try db.execute(sql: sql)
        return Deed(description: sql) { report in
            report.faults.contains { fault in
                guard case .schema(let schema) = fault else { return false }
                return schema.name == name
            }
        }
    }

    // What an audit says

    private static func isMissing(_ record: RecordReference, _ report: AuditReport) -> Bool {
        report.faults.contains { fault in
            guard case .missingRow(record, _) = fault else { return false }
            return true
        }
    }

    private static func isExtra(_ record: RecordReference, _ report: AuditReport) -> Bool {
        report.faults.contains { fault in
            guard case .extraRow(let named, _) = fault else { return false }
            // To the letter: Swift takes texts for equal that are composed differently.
            return named.kind == record.kind && Array(named.id.utf8) == Array(record.id.utf8)
        }
    }

    private static func names(_ entries: Set<Int>, _ report: AuditReport) -> Bool {
        report.faults.contains { fault in
            switch fault {
            case .gap(let seq), .brokenLink(let seq), .changedEntry(let seq), .changedPayload(let seq),
                .unknownKind(let seq):
                entries.contains(seq)
            default: false
            }
        }
    }

    private static func isAhead(_ entry: Int, _ report: AuditReport) -> Bool {
        report.faults.contains { fault in
            guard case .anchorAhead(let misfit, let last) = fault else { return false }
            return last == entry - 1 && misfit.sound < entry && entry <= misfit.entry
        }
    }

    private static func isRewritten(_ entry: Int, _ report: AuditReport) -> Bool {
        report.faults.contains { fault in
            guard case .anchorMismatch(let misfit) = fault else { return false }
            return misfit.sound < entry && entry <= misfit.entry
        }
    }

    // Chance

    private mutating func record(_ db: Database) throws -> RecordReference? {
        let kind = pick(RecordKind.allCases)
        let ids = try String.fetchAll(db, sql: RecordSQL.of(kind).ids)
        return ids.isEmpty ? nil : RecordReference(kind, pick(ids))
    }

    private mutating func entry(_ db: Database) throws -> (seq: Int, last: Int) {
        let last = try JournalTable(db).head().entries
        // The ends, where mistakes are made, more often than chance would have it.
        return (
            pick([1, last, Int.random(in: 1...last, using: &random), Int.random(in: 1...last, using: &random)]), last
        )
    }

    private func update(_ db: Database, _ record: RecordReference, _ change: String) throws {
        try db.execute(
            sql: "UPDATE \(record.kind.rawValue) SET \(change) WHERE \(record.kind.idColumn) = ?",
            arguments: [record.id])
    }

    private mutating func pick<T>(_ list: [T]) -> T { list[Int.random(in: 0..<list.count, using: &random)] }
}
