import CivilCalendar
import GRDB
import Mobility

/// Stores the ranges of findings.
struct FindingWriter {
    private let table: BulkInsert

    init(_ db: Database) {
        table = BulkInsert(
            db, into: "findings",
            columns: ["person_id", "rule", "record_id", "severity", "since_day", "until_day", "anchor_day"])
    }

    /// Stores some ranges.
    func insert(_ ranges: [FindingRange]) throws { try insert(FindingWriter.rows(ranges)) }

    /// The rows of some ranges.
    @Sendable static func rows(_ ranges: [FindingRange]) -> [FindingRow] { ranges.map(FindingRow.init) }

    /// Stores some rows.
    func insert(_ rows: [FindingRow]) throws {
        try table.insert(rows) { row, statement, place in
            try statement.bind(row.personID, at: place)
            try statement.bind(row.rule, at: place + 1)
            try statement.bind(row.recordID, at: place + 2)
            try statement.bind(row.severity, at: place + 3)
            try statement.bind(row.since, at: place + 4)
            try statement.bind(row.until, at: place + 5)
            try statement.bind(row.anchor, at: place + 6)
        }
    }
}
