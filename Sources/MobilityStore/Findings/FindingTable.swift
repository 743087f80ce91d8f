import CivilCalendar
import GRDB
import Mobility

/// The rows of the stored findings: when each is true. What it says is told by ``FindingReader``.
struct FindingTable {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// The findings of a severity and worse that are true on some day of a range, in order.
    func findings(overlapping days: DayRange, atLeast severity: Severity = .info) throws -> [FindingRange] {
        let (first, last) = (days.start, days.last ?? .latest)
        func keys(_ anchors: [Int], _ day: Day) -> String {
            let severities = Severity.allCases.filter { $0 >= severity }
            return JSONText.array(anchors.flatMap { anchor in severities.map { FindingKey.number(anchor, $0, day) } })
        }
        return try fetch(
            FindingTable.overlapping,
            [
                keys(AnchorDay.anchors(before: first), first), keys(AnchorDay.anchors(after: last), last),
                FindingKey.number(Int(first.number), severity, .earliest),
                FindingKey.number(Int(last.number), .critical, .latest), severity.rank,
            ])
    }

    /// The findings of severity ?5 and worse that are true on some day of a range: those anchored before it that last
    /// until its first day, ?1 being the keys of this day; those anchored in it, from key ?3 through ?4; and those anchored
    /// after it that have begun by its last day, ?2 being the keys of this one.
    static let overlapping = """
        SELECT \(FindingRow.columns) FROM json_each(?1) AS key
        CROSS JOIN findings ON \(FindingKey.end) BETWEEN key.value AND key.value | \(FindingKey.days)
            AND until_day < \(Day.latest.number)
        UNION ALL
        SELECT \(FindingRow.columns) FROM findings WHERE \(FindingKey.start) BETWEEN ?3 AND ?4 AND severity >= ?5
        UNION ALL
        SELECT \(FindingRow.columns) FROM json_each(?2) AS key
        CROSS JOIN findings ON \(FindingKey.start) BETWEEN key.value & ~\(FindingKey.days) AND key.value
        """

    /// The findings about a person, in order.
    func findings(of personID: String) throws -> [FindingRange] { try fetch(FindingTable.ofPerson, [personID]) }

    /// The findings about a person, ?1.
    static let ofPerson = "SELECT \(FindingRow.columns) FROM findings WHERE person_id = ?1"

    /// The findings that begin and end within a range of days, in order.
    func findings(within days: DayRange) throws -> [FindingRange] {
        let (first, last) = (days.start, days.last ?? .latest)
        return try fetch(
            FindingTable.within,
            [
                first.number, last.number, FindingKey.number(Int(first.number), .info, .earliest),
                FindingKey.number(Int(last.number), .critical, .latest),
            ])
    }

    /// The findings that begin and end from ?1 through ?2, and so are anchored there: from key ?3 through ?4.
    static let within = """
        SELECT \(FindingRow.columns) FROM findings
        WHERE \(FindingKey.start) BETWEEN ?3 AND ?4 AND since_day >= ?1 AND until_day <= ?2
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
