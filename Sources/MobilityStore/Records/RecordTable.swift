import GRDB
import Mobility

/// The rows of the records of one kind.
struct RecordTable<R: Record> {
    private let db: Database
    private let sql = RecordSQL.of(R.kind)
    private let reader = RowReader(R.self)

    init(_ type: R.Type, _ db: Database) { self.db = db }

    /// The record of an id.
    func record(_ id: String) throws -> R? {
        try Row.fetchOne(db.cachedStatement(sql: sql.byID), arguments: [id]).map(reader.record)
    }

    /// Hands over all records, in order of their ids, one at a time.
    func forEach(_ body: (R) throws -> Void) throws {
        let rows = try Row.fetchCursor(db, sql: sql.all)
        while let row = try rows.next() { try body(reader.record(row)) }
    }

    /// Stores a record, whether its id is new or not.
    func put(_ record: R) throws {
        try db.cachedStatement(sql: sql.put).execute(arguments: StatementArguments(record.fields.map(\.stored)))
    }

    /// Takes the record of an id away.
    func remove(_ id: String) throws {
        try db.cachedStatement(sql: sql.remove).execute(arguments: [id])
    }
}
