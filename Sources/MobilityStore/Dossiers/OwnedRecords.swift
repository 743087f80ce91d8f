import GRDB
import Mobility

/// The records of one kind, owner by owner. Asked for owners in the order of the index it steps from one to the next, so
/// that reading the records of everybody is one merge over the tables; asked for any other it searches.
final class OwnedRecords<R: Record> {
    private let rows: DirectStatement
    /// The owner who was asked for last; nothing lies between and the row at hand.
    private var asked: String?
    private var isAtEnd = true

    /// The records of which `owner` is the column that names whose they are.
    init(_ type: R.Type, by owner: String, _ db: Database, _ columns: RecordSQL.Columns = .all) throws {
        rows = try DirectStatement(db, sql: OwnedRecords.sql(by: owner, columns))
    }

    /// The rows from an owner on, the owner first.
    static func sql(by owner: String, _ columns: RecordSQL.Columns) -> String {
        let sql = RecordSQL.of(R.kind)
        return """
            SELECT \(sql.table).\(owner), \(sql.list(columns)) FROM \(sql.table)
            WHERE \(sql.table).\(owner) >= ?1 ORDER BY \(sql.table).\(owner)
            """
    }

    /// Hands over the records of an owner.
    /// - Parameter isWanted: whether a row is to be read at all.
    func forEach(
        of owner: String, where isWanted: (StatementFields) -> Bool = { _ in true }, _ body: (R) -> Void
    ) throws {
        if try !isMergedUp(to: owner) {
            try rows.begin(owner)
            isAtEnd = try !rows.step()
        }
        asked = owner
        while !isAtEnd, isOf(owner) {
            let fields = rows.fields(from: 1)
            if isWanted(fields) { body(try R(fields)) }
            isAtEnd = try !rows.step()
        }
    }

    /// Whether the row at hand is the first that can be the owner's.
    private func isMergedUp(to owner: String) throws -> Bool {
        guard let asked, asked.isBeforeInBytes(owner) else { return false }
        return isAtEnd || !isBefore(owner)
    }

    private func isOf(_ owner: String) -> Bool { compare(owner) == 0 }
    private func isBefore(_ owner: String) -> Bool { compare(owner) < 0 }

    /// The order of the owner of the row at hand and this one, as the index has it: by bytes.
    private func compare(_ owner: String) -> Int {
        guard let bytes = rows.fields().bytes(0) else { return -1 }
        return owner.byteOrder(of: bytes)
    }
}
