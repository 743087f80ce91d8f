/// What stands between the cells of a CSV file.
public enum CSVSeparator: UInt8, Sendable, CaseIterable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09

    /// The separator that a first line such as `sep=;` names, by which spreadsheets are told, and how long that line is; nil
    /// where there is none.
    static func stated(in start: ArraySlice<UInt8>) -> (separator: CSVSeparator, length: Int)? {
        let line = start.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        guard line.count == 5, line.starts(with: "sep=".utf8), let separator = line.last.flatMap(CSVSeparator.init)
        else {
            return nil
        }
        let end = start.dropFirst(5).prefix(2)
        return (separator, 5 + (end.elementsEqual([0x0D, 0x0A]) ? 2 : end.prefix(1).count))
    }

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
