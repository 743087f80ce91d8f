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
        try? queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA")
        }
        defer {
            // What was written is written, whether this succeeds or not; whoever opens the database next does it as well.
            try? queue.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
            }
        }
        return try write(keeping: keeping, body)
    }
}
