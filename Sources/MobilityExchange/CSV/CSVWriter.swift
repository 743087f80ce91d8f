/// Writes CSV in one canonical form for each dialect: LF, UTF-8, quotes only where they are needed, so that the same
/// records always give the same bytes. No cell is written that a spreadsheet would run; see ``FormulaGuard``.
public struct CSVWriter: Sendable {
    /// What has been written and not been taken away.
    public private(set) var bytes: [UInt8]
    private let separator: UInt8

    /// Makes a writer without any rows.
    public init(_ dialect: CSVDialect = .standard) {
        bytes = dialect.beginning
        separator = dialect.separator.rawValue
    }

    /// Writes a row.
    public mutating func append(_ cells: some Sequence<String>) {
        var isFirst = true
        for cell in cells {
            if !isFirst { bytes.append(separator) }
            isFirst = false
            append(cell: FormulaGuard.defused(cell))
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Hands out what has been written so far and begins anew.
    public mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private mutating func append(cell: String) {
        guard needsQuotes(cell) else {
            bytes.append(contentsOf: cell.utf8)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in cell.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Whether the text would read as something else without quotes. Blanks at the ends need none by the standard, but
    /// many programs take them away.
    private func needsQuotes(_ cell: String) -> Bool {
        let isSpecial: (UInt8) -> Bool = {
            $0 == separator || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
        }
        if cell.utf8.contains(where: isSpecial) { return true }
        guard let first = cell.unicodeScalars.first, let last = cell.unicodeScalars.last else { return false }
        return first.properties.isWhitespace || last.properties.isWhitespace
    }
}
