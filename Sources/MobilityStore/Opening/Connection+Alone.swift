import GRDB

extension Connection {
    /// Writes like ``write(keeping:_:)``, but with the file to itself: new pages go straight into it, where they would
    /// else go into the write-ahead log first. Others have to wait until it is done. For the first records of a database,
    /// which are many and which nobody reads yet.
    ///
    /// Where somebody has the database open already, it is written as always.
    func writeAlone<T>(keeping: Bool = true, _ body: (Database) throws -> T) throws(StoreError) -> T {
        // Without EXTRA, a loss of power could bring back the journal that undoes what was committed
        // (sqlite.org/pragma.html#pragma_synchronous).
        try unlessBusy("PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA")
        let result = Result { () throws(StoreError) in try write(keeping: keeping, body) }
        // Whoever opens the database next does this too, so it is no loss where somebody reads already.
        try unlessBusy("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
        return try result.get()
    }

    private func unlessBusy(_ sql: String) throws(StoreError) {
        do {
            try queue.writeWithoutTransaction { db in try db.execute(sql: sql) }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
        } catch {
            throw StoreError(error, path: path)
        }
    }
}
