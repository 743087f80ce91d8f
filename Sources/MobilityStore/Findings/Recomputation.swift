import GRDB
import Mobility

/// Makes stored findings anew, within a transaction.
struct Recomputation {
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
        try table.refill {
            try writer.insert(evaluation.ranges())
            try employers(nil)
            var count = 0
            let families = FamilyEvaluation(evaluation: evaluation)
            try families.forEachBatch(of: FamilyStream(db), preparing: FindingWriter.rows) { rows, families in
                try writer.insert(rows)
                count += families.reduce(0) { $0 + 1 + $1.dependents.count }
            }
            return count
        }
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
        let ids = try String.fetchCursor(
            db.cachedStatement(sql: "SELECT person_id FROM temp.touched ORDER BY person_id"))
        while let id = try ids.next() {
            // Those who were removed are among them, and have none.
            let dossier = try dossiers.dossierForRules(of: id)
            try replace(of: id, by: dossier.map(evaluation.ranges(for:)) ?? [])
            if dossier != nil { count += 1 }
        }
        return count
    }

    /// Replaces the stored findings about a person, those that differ: most changes leave most of them alone.
    private func replace(of personID: String, by fresh: [FindingRange]) throws {
        let rows = FindingWriter.rows(fresh)
        var missing = Set(rows)
        for (rowID, row) in try table.rowsByID(of: personID) where missing.remove(row) == nil {
            try table.remove(rowID)
        }
        try writer.insert(rows.filter(missing.contains))
    }
}
