import Mobility

/// Reads CSV (RFC 4180) row by row from a stream of bytes.
///
/// It takes what spreadsheets and HR systems write: a byte order mark, LF, CRLF or CR, a comma, a semicolon or a tab.
/// It keeps only the row at hand. A mistake in the bytes becomes a flaw of its row, with its exact place, and reading
/// goes on behind it. Columns are counted in characters (Unicode scalars). Takes time linear in the number of bytes.
public struct CSVReader {
    /// The most bytes that a cell may have; more are nearly always a quote that is not closed.
    public static let cellLimit = 1 << 20

    private enum State { case start, plain, quoted, afterQuote, broken }

    private let source: () throws -> [UInt8]
    private let limit: Int
    private var chunk: [UInt8] = []
    private var index = 0
    private var isAtStart = true
    private var separator = CSVSeparator.comma.rawValue

    // Where the next character stands.
    private var line = 1
    private var column = 1
    private var followsCR = false

    // The cell at hand.
    private var state = State.start
    private var cell = CSVRow.Cell(end: 0, line: 1, column: 1, isReadable: true)
    private var cellStart = 0
    private var check = UTF8Check()
    private var characterPlace = (line: 1, column: 1)

    /// Reads from a source that gives the next bytes whenever it is asked, and none at the end.
    public init(cellLimit: Int = CSVReader.cellLimit, source: @escaping () throws -> [UInt8]) {
        self.limit = cellLimit
        self.source = source
    }

    /// Reads bytes that are at hand.
    public init(_ bytes: [UInt8], cellLimit: Int = CSVReader.cellLimit) {
        var rest: [UInt8]? = bytes
        self.init(cellLimit: cellLimit) {
            defer { rest = nil }
            return rest ?? []
        }
    }

    /// Reads the next row that is not blank into `row`; false at the end. Throws only what the source throws.
    public mutating func next(_ row: inout CSVRow) throws -> Bool {
        repeat {
            row.clear(line: line)
            beginCell(row)
            guard try readRow(&row) else { return false }
        } while row.isBlank
        return true
    }

    private mutating func refill() throws -> Bool {
        chunk = try source()
        index = 0
        if isAtStart, !chunk.isEmpty {
            isAtStart = false
            if chunk.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
            if let stated = CSVSeparator.stated(in: chunk[index...]) {
                separator = stated.separator.rawValue
                index += stated.length
                line += 1
            } else {
                separator = CSVSeparator.detect(in: chunk[index...]).rawValue
            }
        }
        return index < chunk.count
    }

    /// Reads bytes until a row is complete; false if there are none left.
    private mutating func readRow(_ row: inout CSVRow) throws -> Bool {
        while true {
            if index == chunk.count, try !refill() { return finish(&row) }
            takePlainRun(&row)
            guard index < chunk.count else { continue }
            let byte = chunk[index]
            index += 1
            if followsCR {
                followsCR = false
                if byte == UInt8(ascii: "\n") {
                    if state == .quoted { append(byte, to: &row) }
                    continue
                }
            }
            if take(byte, into: &row) { return true }
        }
    }

    /// Takes a run of ordinary ASCII inside a cell at one go: nearly all bytes of a file are such.
    private mutating func takePlainRun(_ row: inout CSVRow) {
        guard state == .plain || state == .quoted, !check.isInside, !followsCR else { return }
        var end = index
        while end < chunk.count {
            let byte = chunk[end]
            if byte == separator || byte == UInt8(ascii: "\"") || byte < 0x20 || byte >= 0x80 { break }
            end += 1
        }
        guard end > index else { return }
        column += end - index
        if row.bytes.count - cellStart + (end - index) <= limit {
            row.bytes.append(contentsOf: chunk[index..<end])
        } else {
            markTooLong(&row)
        }
        index = end
    }

    /// Takes one byte; true if it ends the row.
    private mutating func take(_ byte: UInt8, into row: inout CSVRow) -> Bool {
        checkText(byte, &row)
        let isBreak = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
        if isBreak {
            followsCR = byte == UInt8(ascii: "\r")
            if state != .quoted {
                endCell(&row)
                line += 1
                column = 1
                return true
            }
            append(byte, to: &row)
            line += 1
            column = 1
            return false
        }
        if byte & 0xC0 != 0x80 { column += 1 }
        step(byte, &row)
        return false
    }

    /// Takes a byte that is no line break and has been counted in the column.
    private mutating func step(_ byte: UInt8, _ row: inout CSVRow) {
        let isQuote = byte == UInt8(ascii: "\"")
        switch state {
        case .quoted:
            if isQuote { state = .afterQuote } else { append(byte, to: &row) }
        case .afterQuote where isQuote:
            append(byte, to: &row)
            state = .quoted
        case _ where byte == separator:
            endCell(&row)
            beginCell(row)
        case .start where isQuote:
            state = .quoted
        case .afterQuote:
            row.flaws.append(CSVRow.Flaw(kind: .textAfterQuote, line: line, column: column - 1))
            row.isBroken = true
            state = .broken
        case .start, .plain:
            state = .plain
            append(byte, to: &row)
        case .broken:
            break
        }
    }

    /// Notes bytes that are no text. A character that breaks off is noticed at the byte behind it.
    private mutating func checkText(_ byte: UInt8, _ row: inout CSVRow) {
        if byte == 0 { markUnreadable(.nulByte, (line, column), &row) }
        guard byte >= 0x80 || check.isInside else { return }
        if !check.isInside { characterPlace = (line, column) }
        guard !check.accepts(byte) else { return }
        markUnreadable(.notUTF8, characterPlace, &row)
        // The byte that breaks a character off may begin another one.
        if byte >= 0xC0 {
            characterPlace = (line, column)
            if !check.accepts(byte) { markUnreadable(.notUTF8, characterPlace, &row) }
        }
    }

    /// Notes the first such flaw of a row; a file that is no text at all would have one at nearly every byte.
    private mutating func markUnreadable(
        _ kind: ProblemKind, _ place: (line: Int, column: Int), _ row: inout CSVRow
    ) {
        cell.isReadable = false
        guard !row.flaws.contains(where: { $0.kind == kind }) else { return }
        row.flaws.append(CSVRow.Flaw(kind: kind, line: place.line, column: place.column))
    }

    private mutating func append(_ byte: UInt8, to row: inout CSVRow) {
        if row.bytes.count - cellStart < limit { row.bytes.append(byte) } else { markTooLong(&row) }
    }

    private mutating func markTooLong(_ row: inout CSVRow) {
        let flaw = CSVRow.Flaw(kind: .fieldTooLong(limit: limit), line: cell.line, column: cell.column)
        if row.flaws.last != flaw { row.flaws.append(flaw) }
        cell.isReadable = false
    }

    private mutating func beginCell(_ row: CSVRow) {
        state = .start
        cellStart = row.bytes.count
        cell = CSVRow.Cell(end: 0, line: line, column: column, isReadable: true)
    }

    private mutating func endCell(_ row: inout CSVRow) {
        cell.end = row.bytes.count
        row.cells.append(cell)
    }

    /// What is left at the end of the file: a last row without a line break, or a quote that was never closed.
    private mutating func finish(_ row: inout CSVRow) -> Bool {
        if state == .start, row.cells.isEmpty { return false }
        if check.isInside {
            check = UTF8Check()
            markUnreadable(.notUTF8, characterPlace, &row)
        }
        if state == .quoted {
            row.flaws.removeAll { $0 == .init(kind: .fieldTooLong(limit: limit), line: cell.line, column: cell.column) }
            row.flaws.append(CSVRow.Flaw(kind: .unclosedQuote, line: cell.line, column: cell.column))
            row.isBroken = true
        }
        endCell(&row)
        state = .start
        return true
    }
}
