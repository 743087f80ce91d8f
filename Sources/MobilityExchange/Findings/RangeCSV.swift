import CivilCalendar
public import Mobility

/// The ranges of findings as CSV: which is true when, without what it says.
public struct RangeCSV: Sendable {
    /// The names of the columns, in their order; what they hold is what the report's columns of these names hold.
    public static let columns = ["severity", "rule", "person_id", "record_id", "since", "until"]

    private let dialect: CSVDialect

    /// Writes for a spreadsheet program or for any other.
    public init(_ dialect: CSVDialect = .standard) { self.dialect = dialect }

    /// What stands before the first row.
    public var head: [UInt8] {
        var writer = CSVWriter(dialect)
        writer.append(RangeCSV.columns)
        return writer.bytes
    }

    /// The rows of some ranges.
    @Sendable public func rows(_ ranges: [FindingRange]) -> [UInt8] {
        var writer = CSVWriter(continuing: dialect)
        for range in ranges {
            writer.append(cell: range.severity.rawValue)
            writer.append(cell: range.rule.rawValue)
            writer.append(cell: range.personID ?? "")
            writer.append(cell: range.recordID)
            writer.append(day: range.days.first)
            writer.append(day: range.days.last)
            writer.endRow()
        }
        return writer.bytes
    }
}
