import Mobility

/// The statements for one kind of record, made of its columns once.
struct RecordSQL: Sendable {
    /// The table.
    let table: String
    /// The id column.
    let idColumn: String
    /// All columns with their table before them, in the order of the record's.
    let columns: String
    /// The same, with nothing in place of those that no rule reads.
    private let columnsForRules: String
    /// The record of an id.
    let byID: String
    /// All records, in order of their ids.
    let all: String
    /// All ids, in order.
    let ids: String
    /// Stores a record, whether its id is new or not.
    let put: String
    /// Takes a record away.
    let remove: String

    /// Which columns are read.
    enum Columns {
        /// All of them.
        case all
        /// Those that rules read; the others are left empty, which saves taking texts over that nobody looks at.
        case readByRules
    }

    /// Columns with their table before them, in the order of the record's.
    func list(_ columns: Columns) -> String { columns == .all ? self.columns : columnsForRules }

    /// The statements for a kind.
    static func of(_ kind: RecordKind) -> RecordSQL { made[kind] ?? RecordSQL(kind) }

    private static let made = Dictionary(uniqueKeysWithValues: RecordKind.allCases.map { ($0, RecordSQL($0)) })

    private init(_ kind: RecordKind) {
        // Quoted, since one is called "from".
        let names = kind.columns.map { "\"\($0.name)\"" }
        table = kind.rawValue
        idColumn = kind.idColumn
        columns = names.map { "\(kind.rawValue).\($0)" }.joined(separator: ", ")
        columnsForRules = kind.columns.map { column in
            column.isReadByRules ? "\(kind.rawValue).\"\(column.name)\"" : column.required ? "''" : "NULL"
        }.joined(separator: ", ")
        let list = names.joined(separator: ", ")
        byID = "SELECT \(list) FROM \(table) WHERE \(idColumn) = ?"
        all = "SELECT \(list) FROM \(table) ORDER BY \(idColumn)"
        ids = "SELECT \(idColumn) FROM \(table) ORDER BY \(idColumn)"
        put = """
            INSERT INTO \(table) (\(list)) VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))
            ON CONFLICT (\(idColumn)) DO UPDATE SET \
            \(names.dropFirst().map { "\($0) = excluded.\($0)" }.joined(separator: ", "))
            """
        remove = "DELETE FROM \(table) WHERE \(idColumn) = ?"
    }
}
