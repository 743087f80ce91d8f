import CivilCalendar
public import Mobility

/// The ranges of findings as CSV: which is true when, without what it says.
public struct RangeCSV: Sendable {
    /// The names of the columns, in their order; what they hold is what the report's columns of these names hold.
    public static let columns = ["severity", "rule", "person_id", "record_id", "since", "until"]

    private let dialect: CSVDialect
    private let codes: CodeCells

    /// Writes for a spreadsheet program or for any other.
    public init(_ dialect: CSVDialect = .standard) {
        self.dialect = dialect
        codes = CodeCells(separator: dialect.separator.rawValue)
    }

    /// What stands before the first row.
    public var head: [UInt8] {
        var writer = CSVWriter(dialect)
        writer.append(RangeCSV.columns)
        return writer.bytes
    }

    /// The rows of some ranges.
    @Sendable public func rows(_ ranges: [FindingRange]) -> [UInt8] {
        // Nearly always nothing has to be quoted.
        plainRows(ranges) ?? anyRows(ranges)
    }

    /// The rows, put together where they stay; nil if a cell of them has to be thought about.
    private func plainRows(_ ranges: [FindingRange]) -> [UInt8]? {
        var isPlain = true
        let bytes = [UInt8](unsafeUninitializedCapacity: ranges.count * PlainRow.room) { memory, count in
            forEach(ranges) { range, person in
                guard isPlain else { return }
                let place = UnsafeMutableBufferPointer(rebasing: memory[count..<count + PlainRow.room])
                var row = PlainRow(in: place, separator: dialect.separator.rawValue)
                write(range, person: person, to: &row)
                count += row.ended().count
                isPlain = row.isPlain
            }
        }
        return isPlain ? bytes : nil
    }

    private func anyRows(_ ranges: [FindingRange]) -> [UInt8] {
        var writer = CSVWriter(continuing: dialect)
        forEach(ranges) { range, person in
            write(range, person: person, to: &writer)
            writer.endRow()
        }
        return writer.bytes
    }

    /// Hands over each range, in place, since of a copy all texts would have to be counted; with the cell of the person, which
    /// is made once, since ranges come person by person.
    private func forEach(_ ranges: [FindingRange], _ body: (FindingRange, _ person: [UInt8]) -> Void) {
        var (person, cell): (String?, [UInt8]) = (nil, [])
        let inPlace = ranges.span
        for index in inPlace.indices {
            if inPlace[index].personID != person {
                person = inPlace[index].personID
                cell = CSVWriter.cell(person ?? "", dialect)
            }
            body(inPlace[index], cell)
        }
    }

    private func write(_ range: FindingRange, person: [UInt8], to cells: inout some CSVCells) {
        codes.of(range) { cells.append(made: $0) }
        person.withUnsafeBufferPointer { cells.append(made: $0) }
        cells.append(cell: range.recordID)
        cells.append(day: range.days.first)
        cells.append(day: range.days.last)
    }
}
