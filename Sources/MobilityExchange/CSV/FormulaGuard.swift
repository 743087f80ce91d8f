/// Keeps cells from being run as formulas. Spreadsheets take a cell that begins with `=`, `+`, `-`, `@`, a tab or a
/// carriage return (or the full-width forms of the signs) for a formula, whoever wrote it into the file. An apostrophe
/// before it makes it text; the import takes that apostrophe away again.
enum FormulaGuard {
    private static let apostrophe = UInt8(ascii: "'")

    /// The cell as it is written: with an apostrophe before what could be run, and before what the import would take
    /// for such. A plain number such as -5 runs nothing and stays a number.
    static func defused(_ cell: String) -> String {
        guard let first = cell.utf8.first, mayBegin(first) || first == apostrophe else { return cell }
        let isFormula = beginsFormula(cell.utf8) && !isNumber(cell.utf8)
        return isFormula || isDefused(cell.utf8) ? "'" + cell : cell
    }

    /// Whether the cell is one that was defused.
    static func isDefused(_ cell: some Collection<UInt8>) -> Bool {
        guard cell.first == apostrophe else { return false }
        return beginsFormula(cell.drop { $0 == apostrophe })
    }

    private static func beginsFormula(_ cell: some Collection<UInt8>) -> Bool {
        guard let first = cell.first, mayBegin(first) else { return false }
        guard first == fullWidth[0] else { return true }
        // ＋ － ＝ ＠, as some spreadsheets for East Asian languages take them.
        let rest = Array(cell.prefix(3))
        return rest.count == 3 && rest[1] == fullWidth[1] && [0x8B, 0x8D, 0x9D, 0xA0].contains(rest[2])
    }

    /// The first two of the three bytes of a full-width sign.
    private static let fullWidth: [UInt8] = [0xEF, 0xBC]

    private static func mayBegin(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D, fullWidth[0]: true
        default: false
        }
    }

    /// A sign, digits, and at most one point between digits.
    private static func isNumber(_ cell: some Collection<UInt8>) -> Bool {
        let parts = cell.dropFirst().split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return (cell.first == UInt8(ascii: "-") || cell.first == UInt8(ascii: "+")) && (1...2).contains(parts.count)
            && parts.allSatisfy { part in
                !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            }
    }
}
