import GRDB
import Mobility

/// Makes stored findings anew, within a transaction. What is stored already is left alone.
struct Recomputation {
    /// Where more rows differ, emptying the table and storing all of them in one go is faster; and so many are held.
    private static let mostDifferences = 100_000
    /// How many differences are collected before they are written.
    private static let mostAtOnce = 1_000

    private let db: Database
    private let evaluation: Evaluation
    private let table: FindingTable
    private let writer: FindingWriter

    init(_ db: Database, policy: Policy) throws {
        self.db = db
        evaluation = Evaluation(policy: policy, circumstances: try Circumstances(db, policy: policy))
        table = FindingTable(db)
        writer = FindingWriter(db)
    }

    /// Makes all findings anew and notes under what they were made.
    /// - Returns: how many people there are.
    func everyone(_ fingerprint: Fingerprint) throws -> Int {
        try fingerprint.store(in: db)
        return try all()
    }

    private func all() throws -> Int {
        let stored = try table.count()
        let limit = min(stored / 4, Recomputation.mostDifferences)
        if stored > 0, let count = try update(writingAtMost: limit) { return count }
        return try table.refill {
            try aboutNobody()
            var count = 0
            try everybody { rows, families in
                try writer.insert(rows)
                count += families.reduce(0) { $0 + 1 + $1.dependents.count }
            }
            return count
        }
    }

    /// Compares everybody's findings with what is stored, and writes what differs.
    /// - Returns: how many people there are; nil if more than so many rows differ, and no person's has been written.
    private func update(writingAtMost limit: Int) throws -> Int? {
        struct MuchDiffers: Error {}
        try table.removeAboutNobody()
        let stored = try table.count()
        let update = try FindingUpdate(db)
        var count = 0
        do {
            try everybody { rows, families in
                var rest = rows[...]
                for id in families.lazy.flatMap(\.personIDs) {
                    let own = rest.prefix { $0.personID == id }
                    try update.compare(own, of: id)
                    rest = rest.dropFirst(own.count)
                    count += 1
                }
                if update.differences > limit { throw MuchDiffers() }
            }
        } catch is MuchDiffers {
            return nil
        }
        try update.write()
        if update.compared < stored { try table.removeAboutNobodyKnown() }
        try aboutNobody()
        return count
    }

    /// Stores the findings about nobody in particular.
    private func aboutNobody() throws {
        try writer.insert(evaluation.ranges())
        try employers(nil)
    }

    /// Evaluates everybody.
    private func everybody(_ body: ([FindingRow], [Family]) throws -> Void) throws {
        try FamilyEvaluation(evaluation: evaluation)
            .forEachBatch(of: FamilyStream(db), preparing: FindingWriter.rows, body)
    }

    /// Makes the findings anew that a change touches.
    /// - Returns: how many people it touched.
    func touched(_ touched: TouchedPeople) throws -> Int {
        if touched.isEveryone { return try all() }
        if touched.circumstancesChanged {
            try table.removeAboutNobody(RuleBook.circumstances)
            try writer.insert(evaluation.ranges())
        }
        let employerIDs = try touched.touchedEmployers()
        try table.removeAboutNobody(RuleBook.employer, records: employerIDs)
        try employers(employerIDs)
        return try touchedPeople()
    }

    /// Evaluates employers, all of them if none are named. Those who were removed get nothing new.
    private func employers(_ ids: Set<String>?) throws {
        let reader = EmployerReader(db)
        func store(_ file: EmployerFile) throws { try writer.insert(evaluation.ranges(for: file)) }
        guard let ids else { return try reader.forEach(store) }
        for id in ids.sorted() {
            if let file = try reader.file(of: id) { try store(file) }
        }
    }

    private func touchedPeople() throws -> Int {
        var count = 0
        let dossiers = try DossierReader(db)
        let update = try FindingUpdate(db)
        let ids = try String.fetchCursor(
            db.cachedStatement(sql: "SELECT person_id FROM temp.touched ORDER BY person_id"))
        while let id = try ids.next() {
            // Those who were removed are among them, and have none.
            let dossier = try dossiers.dossierForRules(of: id)
            let ranges = dossier.map(evaluation.ranges(for:)) ?? []
            try update.compare(FindingWriter.rows(ranges)[...], of: id)
            if update.differences >= Recomputation.mostAtOnce { try update.write() }
            if dossier != nil { count += 1 }
        }
        try update.write()
        return count
    }
}
