import GRDB

/// Inserts rows into a table, many by one statement. What SQLite does once for each statement, above all to make ready the
/// lists of codes that a column may hold, costs more than a row does.
final class BulkInsert {
    /// How many rows go into one statement.
    static let width = 64

    private let db: Database
    private let table: String
    private let columns: [String]
    private lazy var many = sql(rows: BulkInsert.width)
    private lazy var one = sql(rows: 1)

    /// - Parameter columns: the names, quoted where they have to be.
    init(_ db: Database, into table: String, columns: [String]) {
        self.db = db
        self.table = table
        self.columns = columns
    }

    /// Inserts rows in their order.
    /// - Parameter bind: binds the values of a row, its first one at the given place.
    /// - Throws: of the rows that go into one statement, none is inserted then.
    func insert<Row>(_ rows: [Row], bind: (Row, DirectStatement, Int) throws -> Void) throws {
        var rest = rows[...]
        while !rest.isEmpty {
            let count = rest.count >= BulkInsert.width ? BulkInsert.width : 1
            let statement = try DirectStatement(db, sql: count == 1 ? one : many)
            while rest.count >= count {
                for (index, row) in rest.prefix(count).enumerated() {
                    try bind(row, statement, index * columns.count + 1)
                }
                try statement.run()
                rest = rest.dropFirst(count)
            }
        }
    }

    private func sql(rows: Int) -> String {
        let row = "(" + columns.map { _ in "?" }.joined(separator: ", ") + ")"
        let values = repeatElement(row, count: rows).joined(separator: ", ")
        return "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES \(values)"
    }
}
