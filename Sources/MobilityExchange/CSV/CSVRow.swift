public import Mobility

/// A row of a CSV file: its cells as bytes, with their places. One value is used again for row after row.
public struct CSVRow: Sendable {
    /// A cell: where its bytes end, and where it stands in the file.
    struct Cell: Sendable {
        var end: Int
        var line: Int
        var column: Int
        /// Whether the bytes are text; false where they are no UTF-8, hold a NUL byte or are too many.
        var isReadable: Bool
    }

    /// A problem with the bytes of the row, and where.
    public struct Flaw: Sendable, Hashable {
        /// What is wrong.
        public var kind: ProblemKind
        /// The line, from 1.
        public var line: Int
        /// The column, from 1, in characters.
        public var column: Int
    }

    /// The physical line in which the row begins, from 1.
    public internal(set) var line = 1
    /// What is wrong with its bytes.
    public internal(set) var flaws: [Flaw] = []
    /// Whether quotes are so wrong that nobody can tell where the cells begin and end.
    public internal(set) var isBroken = false

    var bytes: [UInt8] = []
    var cells: [Cell] = []

    /// Makes an empty row to read into.
    public init() {}

    /// The number of cells.
    public var count: Int { cells.count }

    /// The text of a cell, without the apostrophe that defused it; nil where its bytes are no text.
    public func text(_ index: Int) -> String? {
        guard cells[index].isReadable else { return nil }
        let start = index == 0 ? 0 : cells[index - 1].end
        let cell = bytes[start..<cells[index].end]
        return String(decoding: FormulaGuard.isDefused(cell) ? cell.dropFirst() : cell, as: UTF8.self)
    }

    /// The line and the column in which a cell begins.
    public func place(_ index: Int) -> (line: Int, column: Int) { (cells[index].line, cells[index].column) }

    /// Whether every cell is empty or blank: such rows are left out.
    var isBlank: Bool {
        flaws.isEmpty && bytes.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }

    mutating func clear(line: Int) {
        self.line = line
        flaws.removeAll(keepingCapacity: true)
        isBroken = false
        bytes.removeAll(keepingCapacity: true)
        cells.removeAll(keepingCapacity: true)
    }
}
