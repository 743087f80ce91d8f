import CivilCalendar
import GRDB
import Mobility

/// Stores the ranges of findings, one after the other.
struct FindingWriter {
    private let statement: DirectStatement

    init(_ db: Database) throws {
        statement = try DirectStatement(
            db,
            sql: """
                INSERT INTO findings (person_id, rule, record_id, severity, since_day, until_day, anchor_day)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """)
    }

    /// Stores some ranges.
    func insert(_ ranges: [FindingRange]) throws { try insert(FindingWriter.rows(ranges)) }

    /// The rows of some ranges.
    @Sendable static func rows(_ ranges: [FindingRange]) -> [FindingRow] { ranges.map(FindingRow.init) }

    /// Stores some rows.
    func insert(_ rows: [FindingRow]) throws { for row in rows { try insert(row) } }

    private func insert(_ row: FindingRow) throws {
        try statement.bind(row.personID, at: 1)
        try statement.bind(row.rule, at: 2)
        try statement.bind(row.recordID, at: 3)
        try statement.bind(row.severity, at: 4)
        try statement.bind(row.since, at: 5)
        try statement.bind(row.until, at: 6)
        try statement.bind(Int(row.anchor.number), at: 7)
        try statement.run()
    }
}
