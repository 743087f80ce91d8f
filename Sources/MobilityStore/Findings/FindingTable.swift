import CivilCalendar
import GRDB
import Mobility

/// The rows of the stored findings: when each is true. What it says is told by ``FindingReader``.
struct FindingTable {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// The findings that are true on a day, in order.
    func findings(on day: Day, atLeast severity: Severity) throws -> [FindingRange] {
        let anchors = AnchorDay.anchors(containing: day)
        return try fetch(
            FindingTable.onDay(atLeast: severity),
            [JSONText.array(anchors.upTo), JSONText.array(anchors.after), day.number])
    }

    /// The findings that are true on a day, by their anchors: of those anchored on or before the day the ones that last
    /// until it, of those anchored after it the ones that have begun.
    static func onDay(atLeast severity: Severity) -> String {
        let ranks = Severity.allCases.filter { $0 >= severity }.map { String($0.rank) }.joined(separator: ", ")
        return """
            SELECT \(FindingRow.columns) FROM json_each(?1) AS anchor
            CROSS JOIN findings ON anchor_day = anchor.value AND severity IN (\(ranks))
                AND until_day >= ?3
            UNION ALL
            SELECT \(FindingRow.columns) FROM json_each(?2) AS anchor
            CROSS JOIN findings ON anchor_day = anchor.value AND severity IN (\(ranks))
                AND since_day <= ?3
            """
    }

    /// The findings that are true on some day of a range, in order: those of its first day, and those that begin later
    /// in it.
    func findings(overlapping days: DayRange) throws -> [FindingRange] {
        let anchors = AnchorDay.anchors(containing: days.start)
        return try fetch(
            FindingTable.overlapping,
            [
                JSONText.array(anchors.upTo), JSONText.array(anchors.after), days.start.number,
                (days.last ?? .latest).number,
            ])
    }

    /// The findings that are true on some day from ?3 through ?4; ?1 and ?2 are the anchors of ?3.
    static let overlapping = """
        \(onDay(atLeast: .info))
        UNION ALL
        SELECT \(FindingRow.columns) FROM findings WHERE since_day > ?3 AND since_day <= ?4
        """

    /// The findings about a person, in order.
    func findings(of personID: String) throws -> [FindingRange] { try fetch(FindingTable.ofPerson, [personID]) }

    /// The findings about a person, ?1.
    static let ofPerson = "SELECT \(FindingRow.columns) FROM findings WHERE person_id = ?1"

    /// The findings that begin and end within a range of days, in order.
    func findings(within days: DayRange) throws -> [FindingRange] {
        try fetch(FindingTable.within, [days.start.number, (days.last ?? .latest).number])
    }

    /// The findings that begin and end from ?1 through ?2. That they begin by then as well is said for the index.
    static let within = """
        SELECT \(FindingRow.columns) FROM findings WHERE since_day >= ?1 AND since_day <= ?2 AND until_day <= ?2
        """

    /// All findings, in order.
    func all() throws -> [FindingRange] { try fetch("SELECT \(FindingRow.columns) FROM findings", []) }

    /// The findings of some rules that are true on a day from `first` through `last`, in order. Reads every row, and of
    /// those left out no more than its days.
    func findings(of rules: Set<RuleID>, from first: Day, through last: Day) throws -> [FindingRange] {
        try fetch(
            """
            SELECT \(FindingRow.columns) FROM findings
            WHERE until_day >= ?2 AND since_day <= ?3 AND rule IN (SELECT value FROM json_each(?1))
            """,
            [JSONText.array(rules.map(\.rawValue).sorted()), first.number, last.number])
    }

    private func fetch(_ sql: String, _ arguments: StatementArguments) throws -> [FindingRange] {
        let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
        var ranges: [FindingRange] = []
        while let row = try rows.next() {
            guard let range = FindingRow(row).range else { throw StoreError.damagedFindings }
            ranges.append(range)
        }
        return ranges.sorted { ($0.identity, $0.days.start) < ($1.identity, $1.days.start) }
    }

    /// The findings about nobody in particular, such as outages, in order.
    func aboutNobody() throws -> [FindingRange] {
        try fetch(FindingTable.aboutNobody, [])
    }

    /// The findings about nobody in particular.
    static let aboutNobody = "SELECT \(FindingRow.columns) FROM findings WHERE person_id IS NULL"

    /// The rows about some people, or those about nobody in particular.
    func rows(about personIDs: [String]?) throws -> [FindingRow] {
        guard let personIDs else {
            return try Row.fetchAll(db, sql: FindingTable.aboutNobody).map(FindingRow.init)
        }
        return try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT \(FindingRow.columns) FROM json_each(?) AS person
                    CROSS JOIN findings ON findings.person_id = person.value
                    """),
            arguments: [JSONText.array(personIDs)]
        ).map(FindingRow.init)
    }

    /// The rows from a person on, the person first and then the number under which a row is stored.
    static let byPerson = """
        SELECT findings.person_id, findings.rowid, \(FindingRow.columns) FROM findings
        WHERE findings.person_id >= ?1 ORDER BY findings.person_id
        """

    /// How many rows there are.
    func count() throws -> Int { try Int.fetchOne(db, sql: "SELECT count(*) FROM findings") ?? 0 }

    /// Removes a row.
    func remove(_ id: Int64) throws {
        try db.cachedStatement(sql: "DELETE FROM findings WHERE rowid = ?").execute(arguments: [id])
    }

    /// The rows about people who are not recorded, of which there should be none.
    func rowsAboutNobodyKnown() throws -> [FindingRow] {
        try Row.fetchAll(db, sql: "SELECT \(FindingRow.columns) FROM findings WHERE \(FindingTable.nobodyKnown)")
            .map(FindingRow.init)
    }

    private static let nobodyKnown = "person_id IS NOT NULL AND person_id NOT IN (SELECT person_id FROM people)"

    /// Removes the findings about people who are not recorded.
    func removeAboutNobodyKnown() throws {
        try db.execute(sql: "DELETE FROM findings WHERE \(FindingTable.nobodyKnown)")
    }

    /// Removes the findings about nobody in particular.
    func removeAboutNobody() throws { try db.execute(sql: "DELETE FROM findings WHERE person_id IS NULL") }

    /// Removes the findings of some rules that are about no person, of all records or of those named.
    func removeAboutNobody(_ rules: [any Rule], records: Set<String>? = nil) throws {
        for rule in rules {
            guard let records else {
                try db.cachedStatement(sql: "DELETE FROM findings WHERE person_id IS NULL AND rule = ?")
                    .execute(arguments: [rule.id.rawValue])
                continue
            }
            for record in records {
                try db.cachedStatement(
                    sql: "DELETE FROM findings WHERE person_id IS NULL AND rule = ? AND record_id = ?"
                ).execute(arguments: [rule.id.rawValue, record])
            }
        }
    }

    /// Empties the table, lets the body fill it, and builds the indexes only then: each sorted and in one go, rather
    /// than row by row.
    func refill<T>(_ body: () throws -> T) throws -> T {
        let indexes = try Row.fetchAll(
            db,
            sql: """
                SELECT name, sql FROM sqlite_schema
                WHERE type = 'index' AND tbl_name = 'findings' AND sql IS NOT NULL ORDER BY rowid
                """
        ).map { (name: $0["name"] as String, sql: $0["sql"] as String) }
        for index in indexes { try db.execute(sql: "DROP INDEX \(index.name.quotedDatabaseIdentifier)") }
        try db.execute(sql: "DELETE FROM findings")
        let result = try body()
        for index in indexes { try db.execute(sql: index.sql) }
        return result
    }
}
