import Mobility

/// The statements for one kind of record, made of its columns once.
struct RecordSQL: Sendable {
    /// The table.
    let table: String
    /// The id column.
    let idColumn: String
    /// All columns with their table before them, in the order of the record's.
    let columns: String
    private let columnsForPersonRules: String
    private let columnsForEmployerRules: String
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
    /// The names of the columns, quoted, in their order.
    let names: [String]

    /// Which columns are read.
    enum Columns {
        /// All of them.
        case all
        /// Those that rules about people read. The others are left empty, which saves taking texts over that nobody looks
        /// at.
        case forPersonRules
        /// Those for rules about employers, likewise.
        case forEmployerRules
    }

    /// Columns with their table before them, in the order of the record's.
    func list(_ columns: Columns) -> String {
        switch columns {
        case .all: self.columns
        case .forPersonRules: columnsForPersonRules
        case .forEmployerRules: columnsForEmployerRules
        }
    }

    /// The statements for a kind.
    static func of(_ kind: RecordKind) -> RecordSQL { made[kind] ?? RecordSQL(kind) }

    private static let made = Dictionary(uniqueKeysWithValues: RecordKind.allCases.map { ($0, RecordSQL($0)) })

    private init(_ kind: RecordKind) {
        // Quoted, since one is called "from".
        let names = kind.columns.map { "\"\($0.name)\"" }
        self.names = names
        table = kind.rawValue
        idColumn = kind.idColumn
        columns = names.map { "\(kind.rawValue).\($0)" }.joined(separator: ", ")
        func list(for readers: ColumnReaders) -> String {
            kind.columns.map { column in
                guard column.readBy.isDisjoint(with: readers) else {
                    return "\(kind.rawValue).\"\(column.name)\""
                }
                return column.required ? "''" : "NULL"
            }.joined(separator: ", ")
        }
        columnsForPersonRules = list(for: .personRules)
        columnsForEmployerRules = list(for: .employerRules)
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
