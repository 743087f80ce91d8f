import Foundation
import GRDB
import Mobility

/// Compares the rows of one kind of record with the journal: the last entry about a record says what its row is, or
/// that there is none. Of a redacted entry only the latter can be told.
///
/// Both are read side by side through `journal_by_record` and the table's key, so that memory does not grow with
/// either: 300,000 entries and 200,000 rows take 38 MB, as one of each does.
struct RecordAudit {
    private let db: Database
    private let kind: RecordKind
    private let payloads = PayloadReader()

    init(_ db: Database, _ kind: RecordKind) {
        self.db = db
        self.kind = kind
    }

    /// The last entry about each record of a kind beside its row.
    static func compared(_ kind: RecordKind) -> String {
        let (table, id) = (kind.rawValue, kind.idColumn)
        let cells = kind.columns.map { column in
            let cell = "\(table).\"\(column.name)\""
            return isText(column.type) ? "CAST(\(cell) AS BLOB)" : cell
        }
        return """
            SELECT last.seq, last.record_id, journal."action", CAST(journal.payload AS BLOB), \(table).\(id) IS NULL,
                \(cells.joined(separator: ", "))
            FROM (SELECT record_id, max(seq) AS seq FROM journal WHERE kind = ?1 GROUP BY record_id) AS last
            CROSS JOIN journal ON journal.seq = last.seq
            LEFT JOIN \(table) ON \(table).\(id) = last.record_id
            """
    }

    /// The ids of the rows of a kind about which there is no entry.
    static func unheardOf(_ kind: RecordKind) -> String {
        let (table, id) = (kind.rawValue, kind.idColumn)
        return """
            SELECT \(id) FROM \(table)
            WHERE NOT EXISTS (SELECT 1 FROM journal WHERE kind = ?1 AND record_id = \(table).\(id)) ORDER BY \(id)
            """
    }

    func check(_ report: inout AuditReport) throws {
        let rows = try Row.fetchCursor(db, sql: RecordAudit.compared(kind), arguments: [kind.rawValue])
        while let row = try rows.next() { check(row, &report) }
        let unknown = try String.fetchCursor(db, sql: RecordAudit.unheardOf(kind), arguments: [kind.rawValue])
        while let id = try unknown.next() {
            report.rows += 1
            report.faults.append(.extraRow(RecordReference(kind, id), removedBy: nil))
        }
    }

    private func check(_ row: Row, _ report: inout AuditReport) {
        let seq = Int.fromDatabaseValue(row[0]) ?? 0
        let record = RecordReference(kind, String.fromDatabaseValue(row[1]) ?? "")
        let isMissing = Int.fromDatabaseValue(row[4]) == 1
        if !isMissing { report.rows += 1 }
        guard String.fromDatabaseValue(row[2]) == JournalEntry.Action.put.rawValue else {
            if !isMissing { report.faults.append(.extraRow(record, removedBy: seq)) }
            return
        }
        guard !isMissing else { return report.faults.append(.missingRow(record, seq: seq)) }
        if (row[3] as DatabaseValue).isNull { return }
        guard let members = EntryRow.text(row, 3).flatMap(payloads.members) else {
            return report.faults.append(.unreadableImage(record, seq: seq))
        }
        for (index, column) in kind.columns.enumerated() {
            let expected = PayloadReader.field(members[column.name] ?? nil, column.type)
            if expected?.asBytes != (row[5 + index] as DatabaseValue) {
                report.faults.append(.changedRow(record, column: column.name, seq: seq))
            }
        }
        for name in members.keys.sorted() where kind.position(of: name) == nil {
            report.faults.append(.changedRow(record, column: name, seq: seq))
        }
    }

    private static func isText(_ type: ColumnType) -> Bool {
        switch type {
        case .id, .text, .reference, .choice, .list, .country, .ruc, .sha256: true
        case .day, .integer, .money, .flag: false
        }
    }
}

extension FieldValue {
    /// The value as it is stored, a text as its bytes.
    fileprivate var asBytes: DatabaseValue {
        switch StoredValue(self) {
        case .null: .null
        case .integer(let integer): integer.databaseValue
        case .text(let text): Data(text.utf8).databaseValue
        }
    }
}
