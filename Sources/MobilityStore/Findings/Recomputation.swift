import GRDB
import Mobility

/// Makes stored findings anew, within a transaction.
struct Recomputation {
    private let db: Database
    private let evaluation: Evaluation
    private let table: FindingTable

    init(_ db: Database, policy: Policy) throws {
        self.db = db
        evaluation = Evaluation(policy: policy, circumstances: try Circumstances(db, policy: policy))
        table = FindingTable(db)
    }

    /// Makes all findings anew and notes under what they were made.
    /// - Returns: how many people there are.
    func everyone(_ fingerprint: Fingerprint) throws -> Int {
        try fingerprint.store(in: db)
        return try all()
    }

    private func all() throws -> Int {
        try table.refill {
            for range in evaluation.ranges() { try table.insert(range) }
            try employers(nil)
            return try people(.everyone)
        }
    }

    /// Makes the findings anew that a change touches.
    /// - Returns: how many people it touched.
    func touched(_ touched: TouchedPeople) throws -> Int {
        if touched.isEveryone { return try all() }
        if touched.circumstancesChanged {
            try table.removeAboutNobody(RuleBook.circumstances)
            for range in evaluation.ranges() { try table.insert(range) }
        }
        let employerIDs = try touched.touchedEmployers()
        try table.removeAboutNobody(RuleBook.employer, records: employerIDs)
        try employers(employerIDs)
        // Those who were removed are among them, and get nothing new.
        try db.execute(sql: "DELETE FROM findings WHERE person_id IN (SELECT person_id FROM temp.touched)")
        return try people(.touched)
    }

    /// Evaluates employers, all of them if none are named. Those who were removed get nothing new.
    private func employers(_ ids: Set<String>?) throws {
        let reader = EmployerReader(db)
        func store(_ file: EmployerFile) throws {
            for range in evaluation.ranges(for: file) { try table.insert(range) }
        }
        guard let ids else { return try reader.forEach(store) }
        for id in ids.sorted() {
            if let file = try reader.file(of: id) { try store(file) }
        }
    }

    private func people(_ scope: DossierStream.Scope) throws -> Int {
        var count = 0
        try DossierStream(db).forEachBatch(scope) { dossiers in
            for dossier in dossiers {
                for range in evaluation.ranges(for: dossier) { try table.insert(range) }
            }
            count += dossiers.count
        }
        return count
    }
}
