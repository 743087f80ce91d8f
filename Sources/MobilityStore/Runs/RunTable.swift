import CivilCalendar
import GRDB
import Mobility

/// The rows of the nightly runs.
struct RunTable {
    /// Of how many runs it is kept what they told.
    private static let kept = 7

    private let db: Database

    init(_ db: Database) { self.db = db }

    /// Notes a run. A run for the same day takes the place of the former one.
    func record(asOf: Day, finishedAt: String, told: [ToldFinding]) throws {
        try db.execute(sql: "DELETE FROM runs WHERE as_of = ?", arguments: [asOf.number])
        let counts = Dictionary(grouping: told, by: \.severity).mapValues(\.count)
        try db.execute(
            sql: """
                INSERT INTO runs (as_of, finished_at, info, warning, high, critical, told_kept)
                VALUES (?, ?, ?, ?, ?, ?, 1)
                """,
            arguments: [
                asOf.number, finishedAt, counts[.info] ?? 0, counts[.warning] ?? 0, counts[.high] ?? 0,
                counts[.critical] ?? 0,
            ])
        for finding in told {
            try db.cachedStatement(
                sql: """
                    INSERT INTO run_findings (as_of, rule, person_id, record_id, severity) VALUES (?, ?, ?, ?, ?)
                    """
            ).execute(arguments: [
                asOf.number, finding.identity.rule.rawValue, finding.identity.personID, finding.identity.recordID,
                finding.severity.rank,
            ])
        }
        try forgetOld()
    }

    private func forgetOld() throws {
        try db.execute(
            sql: """
                UPDATE runs SET told_kept = 0
                WHERE told_kept AND as_of NOT IN (SELECT as_of FROM runs ORDER BY as_of DESC LIMIT ?)
                """,
            arguments: [RunTable.kept])
        try db.execute(
            sql: "DELETE FROM run_findings WHERE as_of IN (SELECT as_of FROM runs WHERE NOT told_kept)")
    }

    /// The latest run for a day before the given one, of those that were finished by a moment.
    func last(before day: Day?, finishedBy moment: Moment? = nil) throws -> Run? {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT as_of, finished_at, info, warning, high, critical, told_kept FROM runs
                WHERE as_of < ?1 AND (?2 IS NULL OR substr(finished_at, 1, 19) <= ?2) ORDER BY as_of DESC LIMIT 1
                """,
            arguments: [day.map { Int($0.number) } ?? Int.max, moment?.comparable])
        guard let row else { return nil }
        let asOf = Day(number: row[0])
        let kept: Int = row[6]
        return Run(
            asOf: asOf, finishedAt: row[1],
            counts: [.info: row[2], .warning: row[3], .high: row[4], .critical: row[5]],
            told: kept == 1 ? try told(asOf) : nil)
    }

    private func told(_ asOf: Day) throws -> [ToldFinding] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT rule, person_id, record_id, severity FROM run_findings WHERE as_of = ?",
            arguments: [asOf.number])
        // What a rule that no longer exists told can't be compared with anything.
        return rows.compactMap { row -> ToldFinding? in
            let (name, rank): (String, Int) = (row[0], row[3])
            guard let rule = RuleID(rawValue: name), Severity.allCases.indices.contains(rank) else { return nil }
            return ToldFinding(
                identity: Finding.Identity(rule: rule, personID: row[1], recordID: row[2]),
                severity: Severity.allCases[rank])
        }.sorted { $0.identity < $1.identity }
    }
}
