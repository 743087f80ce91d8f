/// What stands between the cells of a CSV file.
public enum CSVSeparator: UInt8, Sendable, CaseIterable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09

    /// Finds the separator of a file by its header: the one that stands most often in the first line with text,
    /// outside quotes. Spanish and Peruvian spreadsheets write semicolons. Where nothing separates, it is the comma.
    static func detect(in start: some Sequence<UInt8>) -> CSVSeparator {
        var counts: [CSVSeparator: Int] = [:]
        var isQuoted = false
        var hasText = false
        for byte in start {
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: "\n") where !isQuoted, UInt8(ascii: "\r") where !isQuoted:
                if hasText { return best(counts) }
                counts = [:]
            default:
                if !isQuoted, let separator = CSVSeparator(rawValue: byte) {
                    counts[separator, default: 0] += 1
                } else if byte > UInt8(ascii: " ") {
                    hasText = true
                }
            }
        }
        return best(counts)
    }

    /// The separator that was seen most often, by the order of the cases where two are level.
    private static func best(_ counts: [CSVSeparator: Int]) -> CSVSeparator {
        var best = CSVSeparator.comma
        for candidate in allCases where counts[candidate, default: 0] > counts[best, default: 0] { best = candidate }
        return best
    }
}
