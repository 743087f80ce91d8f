import CivilCalendar
import GRDBSQLite
import Mobility

/// The fields of the row on which a statement stands; see `schema.sql` for how each is stored. Good until the statement
/// goes on.
struct StatementFields: FieldSource {
    private let statement: SQLiteStatement
    private let offset: Int
    private let unread: UnreadColumns

    typealias SQLiteStatement = OpaquePointer

    init(statement: SQLiteStatement, offset: Int, unread: UnreadColumns = .none) {
        self.statement = statement
        self.offset = offset
        self.unread = unread
    }

    /// The same, without asking for columns that are empty: each question costs more than an answer that nobody looks at.
    func leavingOut(_ unread: UnreadColumns) -> StatementFields {
        StatementFields(statement: statement, offset: offset, unread: unread)
    }

    /// The fields from a later one on.
    func dropFirst(_ count: Int) -> StatementFields { StatementFields(statement: statement, offset: offset + count) }

    var count: Int { Int(sqlite3_column_count(statement)) - offset }

    func isEmpty(_ place: Int) -> Bool {
        unread.contains(place) || sqlite3_column_type(statement, column(place)) == SQLITE_NULL
    }

    /// The text. That of an unread column is "", since a record has to have some where the column is required.
    func text(_ place: Int) -> String? {
        unread.contains(place) ? "" : bytes(place).map { String(decoding: $0, as: UTF8.self) }
    }

    func code(_ place: Int, among names: CodeNames) -> Int? {
        guard !unread.contains(place), let bytes = bytes(place) else { return nil }
        return names.place(of: bytes)
    }

    func integer(_ place: Int) -> Int? {
        if unread.contains(place) { return nil }
        let value = value(place)
        return sqlite3_value_type(value) == SQLITE_NULL ? nil : Int(sqlite3_value_int64(value))
    }

    func day(_ place: Int) -> Day? { integer(place).map { Day(number: $0) } }

    func money(_ place: Int) -> Money? { integer(place).map { Money(centimos: $0) } }

    func flag(_ place: Int) -> Bool? { integer(place).map { $0 != 0 } }

    func list(_ place: Int) -> [String]? { text(place).map { $0.split(separator: ";").map(String.init) } }

    /// The bytes of a text.
    func bytes(_ place: Int) -> UnsafeBufferPointer<UInt8>? {
        let value = value(place)
        guard let start = sqlite3_value_text(value) else { return nil }
        return UnsafeBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))
    }

    /// Bytes that are no text.
    func blob(_ place: Int) -> [UInt8] {
        guard let start = sqlite3_column_blob(statement, column(place)) else { return [] }
        return Array(
            UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column(place)))))
    }

    /// The value of a column, to be asked more than once: to find it costs more than each answer. Only the connection's
    /// own thread may, which is the only one that steps.
    private func value(_ place: Int) -> OpaquePointer? { sqlite3_column_value(statement, column(place)) }

    private func column(_ place: Int) -> CInt { CInt(offset + place) }
}
