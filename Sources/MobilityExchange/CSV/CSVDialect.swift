/// The two forms in which CSV is written.
public enum CSVDialect: Sendable {
    /// Commas, no byte order mark: what programs expect.
    case standard
    /// Semicolons and a byte order mark: what a spreadsheet set to Spanish opens with columns and accents in place.
    case excel

    var separator: CSVSeparator { self == .standard ? .comma : .semicolon }
    var beginning: [UInt8] { self == .standard ? [] : [0xEF, 0xBB, 0xBF] }
}
