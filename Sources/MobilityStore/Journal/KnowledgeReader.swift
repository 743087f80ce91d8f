import CivilCalendar
import GRDB
import Mobility

/// Rebuilds the records of a moment from the journal: of each record the last entry of that moment or an earlier one.
struct KnowledgeReader {
    private let db: Database
    private let moment: Moment
    private let payloads = PayloadReader()

    init(_ db: Database, at moment: Moment) {
        self.db = db
        self.moment = moment
    }

    /// What was known.
    func knowledge() throws -> Knowledge {
        var knowledge = Knowledge(at: moment)
        for kind in RecordKind.allCases { try read(kind.type, into: &knowledge) }
        let first = try Row.fetchOne(
            db, sql: "SELECT 1 FROM journal WHERE substr(at, 1, 19) <= ? LIMIT 1", arguments: [moment.comparable])
        knowledge.isBeforeFirstEntry = first == nil
        return knowledge
    }

    private func read<R: Record>(_ type: R.Type, into knowledge: inout Knowledge) throws {
        // With max() the other columns are those of the row that has it (sqlite.org/lang_select.html).
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT max(seq), action, record_id, CAST(payload AS BLOB) FROM journal
                WHERE kind = ? AND substr(at, 1, 19) <= ? GROUP BY record_id
                """,
            arguments: [R.kind.rawValue, moment.comparable])
        var records: [R] = []
        while let row = try rows.next() {
            let seq = Int.fromDatabaseValue(row[0]) ?? 0
            guard String.fromDatabaseValue(row[1]) == JournalEntry.Action.put.rawValue else { continue }
            if (row[3] as DatabaseValue).isNull {
                let id = String.fromDatabaseValue(row[2]) ?? ""
                knowledge.redacted.append(Knowledge.Redacted(record: RecordReference(R.kind, id), seq: seq))
                continue
            }
            guard let payload = EntryRow.text(row, 3), let record = payloads.record(type, payload) else {
                throw StoreError.damagedEntry(seq: seq)
            }
            records.append(record)
        }
        knowledge.records += records.sorted { $0.id < $1.id } as [any Record]
    }
}
