import GRDB

/// The connection to a database file, and the transactions on it. Turns every error into a ``StoreError``.
struct Connection: Sendable {
    let path: String
    private let queue: DatabaseQueue

    /// - Parameter patience: how long to wait for others.
    init(path: String, patience: Duration = .seconds(60)) throws(StoreError) {
        self.path = path
        var settings = Configuration()
        // Cron and people share the file; without this a second writer would fail at once.
        settings.busyMode = Patience(limit: patience).busyMode
        settings.foreignKeysEnabled = true
        settings.publicStatementArguments = false
        settings.prepareDatabase { db in
            // What was acknowledged survives a loss of power.
            try db.execute(sql: "PRAGMA synchronous = FULL")
        }
        do {
            queue = try DatabaseQueue(path: path, configuration: settings)
            // GRDB's own WAL settings write to the file on every opening; the mode is kept in the file, so that this
            // one writes only the first time.
            try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = WAL") }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Reads from one unchanging state of the database.
    func read<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
        do {
            return try queue.read(body)
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Writes in one transaction that waits for others at its beginning, so that it can't fail half-way for them.
    /// - Parameter keeping: false rolls back what was done, after it was done.
    func write<T>(keeping: Bool = true, _ body: (Database) throws -> T) throws(StoreError) -> T {
        do {
            return try queue.writeWithoutTransaction { db in
                var result: T?
                try db.inTransaction(.immediate) {
                    result = try body(db)
                    return keeping ? .commit : .rollback
                }
                guard let result else { throw StoreError.unexpected(code: 0, message: "no result") }
                return result
            }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Copies the database, as it is at one moment, into another one; others read and write meanwhile.
    func copy(to other: DatabaseQueue) throws(StoreError) {
        do {
            try queue.backup(to: other)
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Waits for what runs and closes the file.
    func close() throws(StoreError) {
        do {
            try queue.close()
        } catch {
            throw StoreError(error, path: path)
        }
    }
}
