import GRDB
import Mobility

/// The rows of the records of one kind.
struct RecordTable<R: Record> {
    private let db: Database
    private let sql = RecordSQL.of(R.kind)

    private let bulk: BulkInsert

    init(_ type: R.Type, _ db: Database) {
        self.db = db
        bulk = BulkInsert(db, into: sql.table, columns: sql.names)
    }

    /// The record of an id.
    func record(_ id: String) throws -> R? {
        let rows = try DirectStatement(db, sql: sql.byID)
        try rows.begin(id)
        return try rows.step() ? R(rows.fields()) : nil
    }

    /// Hands over all records, in order of their ids, one at a time.
    func forEach(_ body: (R) throws -> Void) throws {
        let rows = try DirectStatement(db, sql: sql.all)
        while try rows.step() { try body(R(rows.fields())) }
    }

    /// Stores a record, whether its id is new or not.
    func put(_ record: R) throws {
        let statement = try DirectStatement(db, sql: sql.put)
        for (index, field) in record.fields.enumerated() { try statement.bind(field, at: index + 1) }
        try statement.run()
    }

    /// Whether nothing is stored.
    func isEmpty() throws -> Bool {
        try !DirectStatement(db, sql: sql.any).step()
    }

    /// Stores the fields of new records, all of them or, if one is refused, none.
    func insert(_ records: [[FieldValue]]) throws {
        try db.inSavepoint {
            try bulk.insert(records) { fields, statement, place in
                for (index, field) in fields.enumerated() { try statement.bind(field, at: place + index) }
            }
            return .commit
        }
    }

    /// Takes the record of an id away.
    func remove(_ id: String) throws {
        try db.cachedStatement(sql: sql.remove).execute(arguments: [id])
    }
}
