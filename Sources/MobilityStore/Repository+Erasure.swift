import GRDB
import Mobility

extension Repository {
    /// Erases a person: takes away the records, redacts what the journal says of them, and notes that it was done. The
    /// chain of the journal stays whole. One transaction; ``finishErasures(at:)`` then takes the contents from the vault
    /// and the old bytes from the file.
    /// - Throws: `held` under a legal hold; `stillReferred` while somebody depends on the person, or somebody else's
    ///   record names one of the person's; nothing was changed then.
    @discardableResult
    public func erase(
        _ personID: String, reason: String, by author: Author, dryRun: Bool = false
    ) throws(StoreError) -> Erasure {
        try connection.overwriteDeleted()
        return try connection.write(keeping: !dryRun) { db in
            let writer = try ErasureWriter(db, of: personID)
            let erasure = try writer.erasure()
            guard !erasure.isEmpty else { return erasure }
            try writer.check()
            _ = try write(ChangeSet(writer.removals(reason: reason)), by: author, db)
            try writer.redact(erasure, reason: reason, by: author)
            return erasure
        }
    }

    /// Takes away what erasures left behind: contents that only erased evidence named, then the old bytes in the files
    /// of the database. Does what an interrupted run had left.
    /// - Returns: how many contents were taken from the vault.
    /// - Throws: ``StoreError`` or ``VaultError``; it can be done again.
    @discardableResult
    public func finishErasures(at moment: String) throws -> Int {
        var removed = 0
        for hash in try connection.read({ db in try ErasureTable(db).contents() }) {
            var failure: VaultError?
            // Within a transaction, so that nobody records evidence of this content in between.
            try connection.write { db in
                let table = ErasureTable(db)
                if let content = ContentHash(hash), try table.mayRemove(hash) {
                    do throws(VaultError) {
                        if try vault.remove(content) { removed += 1 }
                    } catch {
                        failure = error
                        return
                    }
                }
                try table.settle(hash)
            }
            if let failure { throw failure }
        }
        try connection.overwriteDeleted()
        try connection.forgetDeleted()
        try connection.write { db in try ErasureTable(db).finish(at: moment) }
        return removed
    }

    /// The erasures of a person, the last one first.
    public func tombstones(of personID: String) throws(StoreError) -> [Tombstone] {
        try connection.read { db in try ErasureTable(db).tombstones(of: personID) }
    }
}
