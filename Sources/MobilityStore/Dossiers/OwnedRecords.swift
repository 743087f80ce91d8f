import GRDB
import Mobility

/// The records of one kind, owner by owner; in one merge for who asks in the order of owners.
struct OwnedRecords<R: Record> {
    private let rows: OwnedRows
    private let unread: UnreadColumns

    /// The records of which `owner` is the column that names whose they are.
    init(_ type: R.Type, by owner: String, _ db: Database, _ columns: RecordSQL.Columns = .all) throws {
        rows = try OwnedRows(db, sql: OwnedRecords.sql(by: owner, columns))
        unread = RecordSQL.of(R.kind).unread(columns)
    }

    /// The rows from an owner on, the owner first.
    static func sql(by owner: String, _ columns: RecordSQL.Columns) -> String {
        let sql = RecordSQL.of(R.kind)
        return """
            SELECT \(sql.table).\(owner), \(sql.list(columns)) FROM \(sql.table)
            WHERE \(sql.table).\(owner) >= ?1 ORDER BY \(sql.table).\(owner)
            """
    }

    /// Adds the records of an owner to others.
    /// - Parameter isWanted: whether a row is to be read at all.
    func add(
        of owner: String, to records: inout [R], where isWanted: (StatementFields) -> Bool = { _ in true }
    ) throws {
        try rows.forEach(of: owner) { fields in
            if isWanted(fields) { records.append(try R(fields.leavingOut(unread))) }
        }
    }
}
