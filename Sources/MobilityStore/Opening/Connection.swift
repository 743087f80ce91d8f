import GRDB

/// The connection to a database file, and the transactions on it. Turns every error into a ``StoreError``.
struct Connection: Sendable {
    let path: String
    let queue: DatabaseQueue

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
            // A second core for sorting the entries of an index; and pages go from the log into the file by the thousand, so
            // that of many small changes hardly one has to wait for that.
            try db.execute(sql: "PRAGMA threads = 1; PRAGMA wal_autocheckpoint = 10000")
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

    /// Writes like ``write(keeping:_:)``, but does not wait until it has reached the disk: a loss of power may take the
    /// last of it, and never damages the file (sqlite.org/pragma.html#pragma_synchronous). For what only notes
    /// something beside the records and must not cost a reader the wait.
    func writeLightly(_ body: (Database) throws -> Void) throws(StoreError) {
        do {
            try queue.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA synchronous = NORMAL")
                defer { try? db.execute(sql: "PRAGMA synchronous = FULL") }
                try db.inTransaction(.immediate) {
                    try body(db)
                    return .commit
                }
            }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Has what is deleted through this connection overwritten with zeros from now on.
    func overwriteDeleted() throws(StoreError) {
        do {
            try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA secure_delete = ON") }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Writes the file anew without anything that was ever deleted from it, and empties the file of its write-ahead log.
    /// - Throws: `erasureUnfinished` if somebody who is still reading keeps the old bytes alive.
    func forgetDeleted() throws(StoreError) {
        do {
            try queue.writeWithoutTransaction { db in
                try db.execute(sql: "VACUUM")
                let row = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
                let isBusy: Int = row?[0] ?? 1
                guard isBusy == 0 else { throw StoreError.erasureUnfinished(path: path) }
            }
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
