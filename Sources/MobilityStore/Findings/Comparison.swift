import GRDB
import Mobility

/// Compares the stored findings with a fresh evaluation, batch by batch.
struct Comparison {
    private let db: Database
    private let evaluation: Evaluation
    private let table: FindingTable

    init(_ db: Database, policy: Policy) throws {
        self.db = db
        evaluation = Evaluation(policy: policy, circumstances: try Circumstances(db, policy: policy))
        table = FindingTable(db)
    }

    /// All differences, by person, rule and record within a batch; those about nobody in particular first.
    func differences() throws -> [FindingDifference] {
        var aboutNobody = evaluation.ranges()
        try EmployerReader(db).forEach { aboutNobody += evaluation.ranges(for: $0) }
        var differences = try compare(stored: table.rows(about: nil), fresh: FindingWriter.rows(aboutNobody))
        let families = FamilyEvaluation(evaluation: evaluation)
        try families.forEachBatch(of: FamilyStream(db), preparing: FindingWriter.rows) { rows, families in
            let people = families.flatMap(\.personIDs)
            differences += try compare(stored: table.rows(about: people), fresh: rows)
        }
        differences += try compare(stored: table.rowsAboutNobodyKnown(), fresh: [])
        return differences
    }

    /// Rule, person and record of a row.
    private struct Key: Hashable {
        let personID: String?
        let rule: String
        let recordID: String

        init(_ row: FindingRow) {
            personID = row.personID
            rule = row.rule
            recordID = row.recordID
        }
    }

    private func compare(stored: [FindingRow], fresh: [FindingRow]) throws -> [FindingDifference] {
        if Set(stored) == Set(fresh), stored.count == fresh.count { return [] }
        let storedRows = Dictionary(grouping: stored, by: Key.init)
        let freshRows = Dictionary(grouping: fresh, by: Key.init)
        let keys = Set(storedRows.keys).union(freshRows.keys).filter { key in
            ordered(storedRows[key]) != ordered(freshRows[key])
        }
        return keys.sorted { ($0.personID ?? "", $0.rule, $0.recordID) < ($1.personID ?? "", $1.rule, $1.recordID) }
            .map { key in
                FindingDifference(
                    rule: key.rule, personID: key.personID, recordID: key.recordID,
                    stored: ordered(storedRows[key]).compactMap(\.range),
                    fresh: ordered(freshRows[key]).compactMap(\.range))
            }
    }

    private func ordered(_ rows: [FindingRow]?) -> [FindingRow] { (rows ?? []).sorted { $0.since < $1.since } }
}
