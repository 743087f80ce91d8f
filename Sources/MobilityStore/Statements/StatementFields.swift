import CivilCalendar
import GRDBSQLite
import Mobility

/// The fields of the row on which a statement stands; see `schema.sql` for how each is stored. Good until the statement
/// goes on.
struct StatementFields: FieldSource {
    private let statement: SQLiteStatement
    private let offset: Int

    typealias SQLiteStatement = OpaquePointer

    init(statement: SQLiteStatement, offset: Int) {
        self.statement = statement
        self.offset = offset
    }

    var count: Int { Int(sqlite3_column_count(statement)) - offset }

    func isEmpty(_ place: Int) -> Bool { sqlite3_column_type(statement, column(place)) == SQLITE_NULL }

    func text(_ place: Int) -> String? { bytes(place).map { String(decoding: $0, as: UTF8.self) } }

    func integer(_ place: Int) -> Int? {
        isEmpty(place) ? nil : Int(sqlite3_column_int64(statement, column(place)))
    }

    func day(_ place: Int) -> Day? { integer(place).map { Day(number: $0) } }

    func money(_ place: Int) -> Money? { integer(place).map { Money(centimos: $0) } }

    func flag(_ place: Int) -> Bool? { integer(place).map { $0 != 0 } }

    func list(_ place: Int) -> [String]? { text(place).map { $0.split(separator: ";").map(String.init) } }

    /// The bytes of a text.
    func bytes(_ place: Int) -> UnsafeBufferPointer<UInt8>? {
        guard let start = sqlite3_column_text(statement, column(place)) else { return nil }
        return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column(place))))
    }

    private func column(_ place: Int) -> CInt { CInt(offset + place) }
}
