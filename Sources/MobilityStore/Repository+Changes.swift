public import Mobility

extension Repository {
    /// Changes records, in one transaction together with their entries in the journal and with the findings of
    /// everybody whom the change touches.
    ///
    /// What is stored is written in the order of ``RecordKind/allCases``, so that it may come in any order; then what
    /// is removed, in the reverse order. A record that says the same already is not written, nor journalled.
    /// - Parameter dryRun: does everything and then undoes it.
    /// - Returns: what was done, or would be.
    /// - Throws: nothing was changed.
    @discardableResult
    public func apply(
        _ changes: [RecordChange], by author: Author, dryRun: Bool = false
    ) throws(StoreError) -> ChangeSummary {
        try apply(by: author, dryRun: dryRun) { _ in changes }
    }

    /// Changes records like ``apply(_:by:dryRun:)``, where what to change depends on what is stored: it is asked for
    /// within the transaction, so that no other process can come in between.
    @discardableResult
    public func apply(
        by author: Author, dryRun: Bool = false, _ changes: (RecordLookup) throws(StoreError) -> [RecordChange]
    ) throws(StoreError) -> ChangeSummary {
        try connection.write(keeping: !dryRun) { db in
            let isCurrent = try fingerprint.isCurrent(in: db)
            let changes = try changes(RecordLookup(db))
            var writer = try ChangeWriter(
                db, policy: policy, author: author, touched: TouchedPeople(db, everyone: !isCurrent))
            try writer.write(changes)
            var summary = writer.summary
            let recomputation = try Recomputation(db, policy: policy)
            summary.peopleEvaluated =
                isCurrent ? try recomputation.touched(writer.touched) : try recomputation.everyone(fingerprint)
            return summary
        }
    }
}
