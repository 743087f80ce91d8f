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
        // Ranges come person by person.
        var (person, cell): (String?, [UInt8]) = (nil, [])
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: PlainRow.room) { memory in
            // In place: of a copy all texts would have to be counted.
            let inPlace = ranges.span
            for index in inPlace.indices {
                if inPlace[index].personID != person {
                    person = inPlace[index].personID
                    cell = CSVWriter.cell(person ?? "", dialect)
                }
                var row = writer.plainRow(in: memory)
                RangeCSV.write(inPlace[index], person: cell, to: &row)
                if row.isPlain {
                    writer.append(row)
                } else {
                    RangeCSV.write(inPlace[index], person: cell, to: &writer)
                    writer.endRow()
                }
            }
        }
        return writer.bytes
    }

    private static func write(_ range: FindingRange, person: [UInt8], to cells: inout some CSVCells) {
        cells.append(code: range.severity.rawValue)
        cells.append(code: range.rule.rawValue)
        cells.append(made: person)
        cells.append(cell: range.recordID)
        cells.append(day: range.days.first)
        cells.append(day: range.days.last)
    }
}
