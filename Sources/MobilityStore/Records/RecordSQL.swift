import Mobility

/// The statements for one kind of record, made of its columns once.
struct RecordSQL: Sendable {
    /// The table.
    let table: String
    /// The id column.
    let idColumn: String
    /// All columns with their table before them, in the order of the record's.
    let columns: String
    private let forPersonRules: (list: String, unread: UnreadColumns)
    private let forEmployerRules: (list: String, unread: UnreadColumns)
    /// The record of an id.
    let byID: String
    /// Whether there is a record of an id.
    let known: String
    /// Whether there is any record.
    let any: String
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
        case .forPersonRules: forPersonRules.list
        case .forEmployerRules: forEmployerRules.list
        }
    }

    /// The columns that such a list leaves empty.
    func unread(_ columns: Columns) -> UnreadColumns {
        switch columns {
        case .all: .none
        case .forPersonRules: forPersonRules.unread
        case .forEmployerRules: forEmployerRules.unread
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
        func made(for readers: ColumnReaders) -> (String, UnreadColumns) {
            let unread = kind.columns.indices.filter { kind.columns[$0].readBy.isDisjoint(with: readers) }
            let list = names.indices.map { unread.contains($0) ? "NULL" : "\(kind.rawValue).\(names[$0])" }
            return (list.joined(separator: ", "), UnreadColumns(unread))
        }
        forPersonRules = made(for: .personRules)
        forEmployerRules = made(for: .employerRules)
        let list = names.joined(separator: ", ")
        byID = "SELECT \(list) FROM \(table) WHERE \(idColumn) = ?"
        known = "SELECT 1 FROM \(table) WHERE \(idColumn) = ?"
        any = "SELECT 1 FROM \(table) LIMIT 1"
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
