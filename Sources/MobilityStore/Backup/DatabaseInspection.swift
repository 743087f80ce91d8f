import Foundation
import GRDB

/// Looks at a database as a file of SQLite, without taking for granted that it is whole. Changes nothing, and brings no
/// older one to the version of this program.
struct DatabaseInspection {
    /// Of how many faults SQLite is asked to tell.
    private static let limit = 20

    private let db: Database

    init(_ db: Database) { self.db = db }

    /// Opens a database, hands it over and closes it.
    static func of<T>(_ path: String, _ body: (DatabaseInspection) throws -> T) throws(StoreError) -> T {
        var settings = Configuration()
        settings.busyMode = Patience(limit: .seconds(10)).busyMode
        settings.publicStatementArguments = false
        // Without the right to write, what can be read is still looked at.
        settings.readonly = access(path, W_OK) != 0
        do {
            let queue = try DatabaseQueue(path: path, configuration: settings)
            defer { try? queue.close() }
            return try queue.read { db in try body(DatabaseInspection(db)) }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Hands over the database itself.
    func asking<T>(_ body: (Database) throws -> T) rethrows -> T { try body(db) }

    /// The number of the last migration.
    func version() throws -> Int { try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 }

    /// What SQLite finds damaged; nothing if all is well.
    func integrity() throws -> [String] {
        try String.fetchAll(db, sql: "PRAGMA integrity_check(\(DatabaseInspection.limit))").filter { $0 != "ok" }
    }

    /// The tables with rows that refer to missing ones, each once.
    func brokenForeignKeys() throws -> [String] {
        Set(try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row -> String in row[0] }).sorted()
    }

    /// What is wrong with the journal's chain.
    func journalFaults() throws -> [JournalChain.Fault] { try JournalChain.faults(db) }

    /// Where the journal stands: how many entries, and the hash of the last one in hexadecimal digits.
    func journalHead() throws -> (entries: Int, hash: String) {
        let row = try Row.fetchOne(db, sql: "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1")
        guard let row else { return (0, ContentHash.hexadecimal(JournalEntry.beginning)) }
        let hash: Data = row[1]
        return (row[0], ContentHash.hexadecimal(hash))
    }

    /// The contents that records name, in order.
    func namedContents() throws -> [ContentHash] {
        // Before the vault there was no such column.
        guard try db.columns(in: "evidence").contains(where: { $0.name == "sha256" }) else { return [] }
        return try String.fetchAll(
            db, sql: "SELECT DISTINCT sha256 FROM evidence WHERE sha256 IS NOT NULL ORDER BY sha256"
        ).compactMap(ContentHash.init)
    }
}
