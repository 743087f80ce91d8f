import GRDB
import Mobility

/// Writes changes to the records and to the journal, and keeps account of them and of the people whom they touch.
struct ChangeWriter {
    private(set) var summary = ChangeSummary()
    private(set) var touched: TouchedPeople
    private let db: Database
    private let policy: Policy
    private var journal: JournalWriter

    init(_ db: Database, policy: Policy, author: Author, touched: TouchedPeople) throws {
        self.db = db
        self.policy = policy
        self.touched = touched
        journal = try JournalWriter(db, author: author)
    }

    /// Writes the changes: what is stored in the order of the kinds, so that what is referred to comes first; then what
    /// is removed, in the reverse order.
    mutating func write(_ changes: ChangeSet) throws {
        for kind in RecordKind.allCases { try put(changes.batches(of: kind), kind.type) }
        for kind in RecordKind.allCases.reversed() {
            for (id, reason) in (changes.removals[kind] ?? [:]).sorted(by: { $0.key < $1.key }) {
                try remove(kind.type, id, reason: reason)
            }
        }
        try touched.addFamilies()
        if let broken = try touched.brokenFamily() { throw asRemoval(broken, changes.removals) }
    }

    /// Stores the records of a kind: where nothing of it is stored yet, many at a time.
    private mutating func put<R: Record>(_ batches: @escaping RecordBatch.Reader, _ type: R.Type) throws {
        guard let first = try batches() else { return }
        let table = RecordTable(R.self, db)
        // The database does not know all that an application for relief may refer to.
        guard first.count >= BulkInsert.width, R.kind != .reliefApplications, R.kind != .reliefMeasures,
            try table.isEmpty()
        else {
            for record in try first.records(of: type) { try put(record) }
            while let batch = try batches() {
                for record in try batch.records(of: type) { try put(record) }
            }
            return
        }
        var begun: RecordBatch? = first
        try SharedTask.inOrder {
            defer { begun = nil }
            return try begun ?? batches()
        } work: { batch in
            Result { try batch.records(of: type).map(PreparedRecord.init) }
        } _: { _, made in
            try putNew(made.get(), into: table)
        }
    }

    /// Stores records that are most likely new. Where they are not, or one is refused, it is found out one by one.
    private mutating func putNew<R: Record>(_ records: [PreparedRecord<R>], into table: RecordTable<R>) throws {
        let entries = journal.entries(for: records)
        do {
            try table.insert(records.map(\.fields))
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            for record in records { try put(record.record) }
            return
        }
        for record in records { try touched.add(record.record) }
        try journal.put(entries.result)
        summary[R.kind].added += records.count
    }

    private mutating func put<R: Record>(_ record: R) throws {
        let table = RecordTable(R.self, db)
        let former = try table.record(record.id)
        if let former, former.isIdentical(to: record) {
            summary[R.kind].unchanged += 1
            return
        }
        let reference = RecordReference(record)
        // The database does not know the measures that the policy brings along; see schema.sql.
        if R.kind == .reliefApplications, let missing = try References(db: db, policy: policy).missing(in: record) {
            throw missing
        }
        if let former {
            try touched.add(former)
        } else if let measure = policyMeasure(reference) {
            // The policy's own, which this one now stands in for.
            try touched.add(measure)
        }
        do {
            try table.put(record)
        } catch let error as DatabaseError where error.isForeignKeyViolation {
            throw try References(db: db, policy: policy).missing(in: record) ?? error
        } catch let error as DatabaseError {
            guard let constraint = error.constraint else { throw error }
            throw StoreError.refused(reference, constraint: constraint)
        }
        try touched.add(record)
        try journal.put(record)
        if former == nil { summary[R.kind].added += 1 } else { summary[R.kind].changed += 1 }
    }

    private mutating func remove<R: Record>(_ type: R.Type, _ id: String, reason: String) throws {
        let table = RecordTable(type, db)
        let reference = RecordReference(R.kind, id)
        guard let former = try table.record(id) else { throw StoreError.unknownRecord(reference) }
        try touched.add(former)
        if let measure = policyMeasure(reference) {
            // The policy's own comes back in its place.
            try touched.add(measure)
        } else if R.kind == .reliefMeasures {
            if let referring = try References(db: db, policy: policy).referring(to: reference) { throw referring }
        }
        do {
            try table.remove(id)
        } catch let error as DatabaseError where error.isForeignKeyViolation {
            throw try References(db: db, policy: policy).referring(to: reference) ?? error
        }
        try journal.remove(reference, reason: reason)
        summary[R.kind].removed += 1
    }

    /// The policy's relief measure of that id, for which a recorded one stands in.
    private func policyMeasure(_ reference: RecordReference) -> (any Record)? {
        guard reference.kind == .reliefMeasures else { return nil }
        return policy.reliefMeasures.first { $0.reliefID == reference.id }
    }

    /// A dependent without principal is the removed principal's fault, where one was removed.
    private func asRemoval(_ error: StoreError, _ removals: [RecordKind: [String: String]]) -> StoreError {
        guard case .unknownReference(let person, _, let principal) = error,
            removals[.people]?[principal.id] != nil
        else { return error }
        return .stillReferred(principal, by: .people, ids: [person.id])
    }
}
