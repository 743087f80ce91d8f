import GRDBSQLite
import Glibc

/// A nameless file for what would take too much memory while something runs: lists of bytes, and bytes by a key.
///
/// It is a temporary database of SQLite's, which nobody else can open, and which is gone when this object is or when the
/// program dies. Lists and tables are told apart by numbers that the caller chooses.
public final class SpillFile {
    private let path: String
    private let connection: OpaquePointer
    private let appending: DirectStatement
    private let reading: DirectStatement
    private let setting: DirectStatement
    private let asking: DirectStatement

    /// The folder that SQLite puts it into: `SQLITE_TMPDIR`, else `TMPDIR`, else `/var/tmp`.
    public static var folder: String {
        for name in ["SQLITE_TMPDIR", "TMPDIR"] {
            if let folder = getenv(name), access(folder, W_OK | X_OK) == 0 { return String(cString: folder) }
        }
        return "/var/tmp"
    }

    /// Opens an empty one.
    public init() throws(StoreError) {
        path = SpillFile.folder
        var opened: OpaquePointer?
        // An empty name is a temporary database on disk. Who has it, uses it from one thread at a time.
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
        let code = sqlite3_open_v2("", &opened, flags, nil)
        guard code == SQLITE_OK, let connection = opened else {
            sqlite3_close_v2(opened)
            throw .noPermission(path: path)
        }
        self.connection = connection
        do {
            // 16 MiB of pages are kept in memory. Nothing is ever undone, and no loss of power outlived.
            let setup = """
                PRAGMA cache_size = -16384; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
                PRAGMA locking_mode = EXCLUSIVE;
                CREATE TABLE parts (place INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
                CREATE TABLE entries (space INTEGER, key TEXT, value BLOB NOT NULL, PRIMARY KEY (space, key))
                    WITHOUT ROWID;
                BEGIN
                """
            for sql in setup.split(separator: ";") {
                let statement = try DirectStatement(connection, sql: String(sql))
                while try statement.step() {}
            }
            appending = try DirectStatement(connection, sql: "INSERT OR REPLACE INTO parts VALUES (?, ?)")
            reading = try DirectStatement(connection, sql: "SELECT bytes FROM parts WHERE place = ?")
            setting = try DirectStatement(connection, sql: "INSERT OR REPLACE INTO entries VALUES (?, ?, ?)")
            asking = try DirectStatement(connection, sql: "SELECT value FROM entries WHERE space = ? AND key = ?")
        } catch {
            sqlite3_close_v2(connection)
            throw StoreError(error, path: path)
        }
    }

    // It lives on until its statements are gone too.
    deinit { sqlite3_close_v2(connection) }

    /// Keeps a part of a list, instead of the one that is there; parts are numbered from 0.
    public func keep(_ bytes: [UInt8], part: Int, of list: Int) throws(StoreError) {
        try explaining {
            try appending.bind(list << 40 | part, at: 1)
            try appending.bind(bytes, at: 2)
            try appending.run()
        }
    }

    /// A part of a list; empty if there is none.
    public func part(_ part: Int, of list: Int) throws(StoreError) -> [UInt8] {
        try explaining {
            try reading.begin()
            try reading.bind(list << 40 | part, at: 1)
            return try reading.step() ? reading.fields().blob(0) : []
        }
    }

    /// Keeps bytes under a key of a table, instead of those that are there.
    public func set(for key: String, to bytes: [UInt8], in table: Int) throws(StoreError) {
        try explaining {
            try setting.bind(table, at: 1)
            try setting.bind(key, at: 2)
            try setting.bind(bytes, at: 3)
            try setting.run()
        }
    }

    /// The bytes under a key of a table; nil if there is no such key. Keys are the same if their bytes are.
    public func bytes(for key: String, in table: Int) throws(StoreError) -> [UInt8]? {
        try explaining {
            try asking.begin()
            try asking.bind(table, at: 1)
            try asking.bind(key, at: 2)
            return try asking.step() ? asking.fields().blob(0) : nil
        }
    }

    /// Hands over the keys of a table, in the order of their bytes.
    /// - Throws: ``StoreError``, or what `body` threw.
    public func forEachKey(in table: Int, _ body: (String) throws -> Void) throws {
        let keys = try explaining { () throws -> DirectStatement in
            let keys = try DirectStatement(connection, sql: "SELECT key FROM entries WHERE space = ? ORDER BY key")
            try keys.bind(table, at: 1)
            return keys
        }
        while try explaining({ try keys.step() }) { try body(keys.fields().text(0) ?? "") }
    }

    private func explaining<T>(_ body: () throws -> T) throws(StoreError) -> T {
        do {
            return try body()
        } catch {
            throw StoreError(error, path: path)
        }
    }
}
