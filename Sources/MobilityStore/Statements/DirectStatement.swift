import CivilCalendar
import GRDB
import GRDBSQLite
import Mobility

/// A prepared statement whose parameters are bound and whose rows are read in place. For the millions of rows of an
/// evaluation, where a value for each row and each column on the way would cost more than the rules.
final class DirectStatement {
    private let statement: OpaquePointer
    /// Keeps the statement; nil where it is this object's own.
    private let owner: Statement?

    init(_ db: Database, sql: String) throws {
        let cached = try db.cachedStatement(sql: sql)
        // A statement is prepared once for a connection. Who reads on while its rows are read needs another one.
        let owner = sqlite3_stmt_busy(cached.sqliteStatement) == 0 ? cached : try db.makeStatement(sql: sql)
        self.owner = owner
        statement = owner.sqliteStatement
    }

    /// A statement of a connection that is not GRDB's.
    init(_ connection: OpaquePointer, sql: String) throws {
        var prepared: OpaquePointer?
        let code = sqlite3_prepare_v2(connection, sql, -1, &prepared, nil)
        guard code == SQLITE_OK, let prepared else { throw DirectStatement.error(code, connection, sql) }
        owner = nil
        statement = prepared
    }

    deinit {
        // What is not at its end keeps the transaction from ending.
        if owner == nil { sqlite3_finalize(statement) } else { stop() }
    }

    /// Leaves the rows that have not been read.
    func stop() { sqlite3_reset(statement) }

    /// The row on which it stands, its fields counted from a column on.
    func fields(from offset: Int = 0) -> StatementFields {
        StatementFields(statement: statement, offset: offset)
    }

    /// Begins anew with a text for each parameter.
    func begin(_ texts: String...) throws {
        stop()
        for (index, text) in texts.enumerated() { try bind(text, at: index + 1) }
    }

    /// Runs a statement that gives no rows, with what is bound.
    func run() throws {
        defer { stop() }
        _ = try step()
    }

    /// Binds a text, or nothing; parameters count from 1.
    func bind(_ text: String?, at place: Int) throws {
        guard var text else { return try check(sqlite3_bind_null(statement, CInt(place))) }
        try text.withUTF8 { try bind(text: UnsafeRawBufferPointer($0), at: place) }
    }

    /// Binds the bytes of a text.
    func bind(text bytes: [UInt8], at place: Int) throws {
        try bytes.withUnsafeBytes { try bind(text: $0, at: place) }
    }

    private func bind(text bytes: UnsafeRawBufferPointer, at place: Int) throws {
        let start = bytes.bindMemory(to: CChar.self).baseAddress
        try check(sqlite3_bind_text(statement, CInt(place), start, CInt(bytes.count), DirectStatement.copied))
    }

    /// Binds bytes.
    func bind(_ bytes: [UInt8], at place: Int) throws {
        try check(
            sqlite3_bind_blob(
                statement, CInt(place), bytes, CInt(bytes.count), DirectStatement.copied))
    }

    /// Binds the value of a field as it is stored.
    func bind(_ field: FieldValue, at place: Int) throws {
        switch StoredValue(field) {
        case .null: try bind(nil, at: place)
        case .integer(let integer): try bind(integer, at: place)
        case .text(let text): try bind(text, at: place)
        }
    }

    /// Binds a number.
    func bind(_ number: Int, at place: Int) throws {
        try check(sqlite3_bind_int64(statement, CInt(place), Int64(number)))
    }

    private func check(_ code: CInt) throws {
        guard code == SQLITE_OK else { throw error(code) }
    }

    /// Goes to the next row; false at the end.
    func step() throws -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw error(code)
        }
    }

    private func error(_ code: CInt) -> DatabaseError {
        DirectStatement.error(
            code, sqlite3_db_handle(statement), sqlite3_sql(statement).map { String(cString: $0) } ?? "")
    }

    private static func error(_ code: CInt, _ connection: OpaquePointer?, _ sql: String) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(connection)), sql: sql)
    }

    /// Has SQLite keep a copy of its own of what is bound.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
