import GRDB

/// Inserts rows into a table, many by one statement: SQLite opens the table and its indexes once for each statement, and takes
/// a savepoint.
final class BulkInsert {
    /// How many rows go into one statement.
    static let width = 64

    private let db: Database
    private let table: String
    private let columns: [String]
    private let common: [String]
    private lazy var many = sql(rows: BulkInsert.width)
    private lazy var one = sql(rows: 1)

    /// - Parameters:
    ///   - columns: the names, quoted where they have to be.
    ///   - common: columns in which all rows that are inserted together have the same value.
    init(_ db: Database, into table: String, columns: [String], common: [String] = []) {
        self.db = db
        self.table = table
        self.columns = columns
        self.common = common
    }

    /// Inserts rows in their order.
    /// - Parameters:
    ///   - common: the texts of the common columns.
    ///   - bind: binds the values of a row, its first one at the given place.
    /// - Throws: of the rows that go into one statement, none is inserted then.
    func insert<Row>(
        _ rows: [Row], common texts: [String] = [], bind: (Row, DirectStatement, Int) throws -> Void
    ) throws {
        var rest = rows[...]
        while !rest.isEmpty {
            let count = rest.count >= BulkInsert.width ? BulkInsert.width : 1
            let statement = try DirectStatement(db, sql: count == 1 ? one : many)
            for (index, text) in texts.enumerated() { try statement.bind(text, at: index + 1) }
            while rest.count >= count {
                for (index, row) in rest.prefix(count).enumerated() {
                    try bind(row, statement, common.count + index * columns.count + 1)
                }
                try statement.run()
                rest = rest.dropFirst(count)
            }
        }
    }

    private func sql(rows: Int) -> String {
        let values = (0..<rows).map { row in
            let own = columns.indices.map { common.count + row * columns.count + $0 }
            return "(" + (Array(common.indices) + own).map { "?\($0 + 1)" }.joined(separator: ", ") + ")"
        }
        let names = (common + columns).joined(separator: ", ")
        return "INSERT INTO \(table) (\(names)) VALUES \(values.joined(separator: ", "))"
    }
}
