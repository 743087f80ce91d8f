import CivilCalendar

/// Writes CSV in one canonical form for each dialect: LF, UTF-8, quotes only where they are needed, so that the same
/// records always give the same bytes. No cell is written that a spreadsheet would run; see ``FormulaGuard``.
public struct CSVWriter: Sendable, CSVCells {
    /// What has been written and not been taken away.
    public private(set) var bytes: [UInt8]
    private let separator: UInt8
    private var isAtRowStart = true

    /// Makes a writer without any rows.
    public init(_ dialect: CSVDialect = .standard) {
        bytes = dialect.beginning
        separator = dialect.separator.rawValue
    }

    /// Makes a writer of rows that follow others.
    init(continuing dialect: CSVDialect) {
        bytes = []
        separator = dialect.separator.rawValue
    }

    /// Writes a row.
    public mutating func append(_ cells: some Sequence<String>) {
        for cell in cells { append(cell: cell) }
        endRow()
    }

    mutating func append(cell: String) {
        beginCell()
        if appendPlain(cell) { return }
        let cell = FormulaGuard.defused(cell)
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

    mutating func append(made cells: UnsafeBufferPointer<UInt8>) {
        beginCell()
        bytes.append(contentsOf: cells)
    }

    /// The bytes of a cell that many rows share.
    static func cell(_ text: String, _ dialect: CSVDialect) -> [UInt8] {
        var writer = CSVWriter(continuing: dialect)
        writer.append(cell: text)
        return writer.bytes
    }

    mutating func append(day: Day?) {
        beginCell()
        day?.append(to: &bytes)
    }

    private mutating func beginCell() {
        if !isAtRowStart { bytes.append(separator) }
        isAtRowStart = false
    }

    /// Ends a row.
    mutating func endRow() {
        bytes.append(UInt8(ascii: "\n"))
        isAtRowStart = true
    }

    /// Hands out what has been written so far and begins anew.
    public mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    /// Writes a word of letters, digits and a few signs, as nearly all ids, codes and days are: nothing in it has to be
    /// thought about. False for any other text, which is not written.
    private mutating func appendPlain(_ cell: String) -> Bool {
        let isWritten = cell.utf8.withContiguousStorageIfAvailable { text in
            guard CSVWriter.isPlain(text) else { return false }
            bytes.append(contentsOf: text)
            return true
        }
        return isWritten ?? false
    }

    /// Whether a text is such a word.
    static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        for byte in text where !isPlain(byte) { return false }
        return text.first != UInt8(ascii: "-")
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte < 0x80 && (byte < 0x40 ? plainSigns : plainLetters) & (1 << UInt64(byte & 0x3F)) != 0
    }

    // A bit for each byte, by its place in the half of ASCII where it stands: - . / and the digits; letters and _.
    private static let plainSigns: UInt64 = 0x03FF_E000_0000_0000
    private static let plainLetters: UInt64 = 0x07FF_FFFE_87FF_FFFE

    /// Whether the text would read as something else without quotes. Blanks at the ends need none by the standard, but
    /// many programs take them away.
    private func needsQuotes(_ cell: String) -> Bool {
        for byte in cell.utf8
        where byte == separator || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
            || byte == UInt8(ascii: "\r")
        { return true }
        guard let first = cell.utf8.first, let last = cell.utf8.last else { return false }
        // Letters and digits at both ends, as of nearly every cell, need no look at their properties.
        if CSVWriter.isVisible(first), CSVWriter.isVisible(last) { return false }
        return [cell.unicodeScalars.first, cell.unicodeScalars.last].contains { $0?.properties.isWhitespace ?? false }
    }

    private static func isVisible(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }
}
