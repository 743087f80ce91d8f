import GRDB
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
        try connection.write(keeping: !dryRun) { db in try write(ChangeSet(changes), by: author, db) }
    }

    /// Changes records by a plan that depends on what is recorded, so that nothing is lost which others write in between.
    ///
    /// The plan is made before the transaction, which can take long and keeps nobody waiting, and made again within it
    /// if the records have changed since.
    /// - Parameters:
    ///   - plan: plans the changes; called once or twice, and may not use the repository.
    ///   - changes: the changes of a plan.
    /// - Returns: the plan that was carried out, and what was done, or would be.
    /// - Throws: ``StoreError``, or what `plan` threw; nothing was changed.
    @discardableResult
    public func apply<Plan>(
        by author: Author, dryRun: Bool = false, plan: (StoredSnapshot) throws -> Plan,
        changes: (Plan) throws -> [RecordChange]
    ) throws -> (plan: Plan, summary: ChangeSummary) {
        try apply(by: author, dryRun: dryRun, plan: plan, changeSet: { ChangeSet(try changes($0)) })
    }

    /// Changes records like ``apply(by:dryRun:plan:changes:)``, more of them than memory should hold.
    @discardableResult
    public func apply<Plan>(
        by author: Author, dryRun: Bool = false, plan: (StoredSnapshot) throws -> Plan,
        changeSet: (Plan) throws -> ChangeSet
    ) throws -> (plan: Plan, summary: ChangeSummary) {
        var caller = CallersError()
        func planned(_ db: Database) throws -> Plan {
            try caller.keeping { try plan(StoredSnapshot(db, policy: policy)) }
        }
        do {
            // The head first: reading it is what fixes the moment that the plan is made for.
            let early = try connection.read { db in (head: try JournalWriter.head(db), plan: try planned(db)) }
            func carryOut(_ db: Database) throws -> (plan: Plan, summary: ChangeSummary) {
                let plan = try JournalWriter.head(db) == early.head ? early.plan : planned(db)
                return (plan, try write(caller.keeping { try changeSet(plan) }, by: author, db))
            }
            // Nothing is there yet that others could want to read meanwhile.
            return try early.head == 0
                ? connection.writeAlone(keeping: !dryRun, carryOut) : connection.write(keeping: !dryRun, carryOut)
        } catch {
            throw caller.orElse(error)
        }
    }

    /// Changes records like ``apply(by:dryRun:plan:changes:)``, where the plan is the changes themselves.
    @discardableResult
    public func apply(
        by author: Author, dryRun: Bool = false, _ changes: (StoredSnapshot) throws -> [RecordChange]
    ) throws -> ChangeSummary {
        try apply(by: author, dryRun: dryRun, plan: changes) { $0 }.summary
    }

    /// Changes records within a transaction, with their entries in the journal and the findings.
    func write(_ changes: ChangeSet, by author: Author, _ db: Database) throws -> ChangeSummary {
        let isCurrent = try fingerprint.isCurrent(in: db)
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
