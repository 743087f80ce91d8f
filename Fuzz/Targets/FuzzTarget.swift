import CivilCalendar
import MobilityExchange
import MobilityPolicy

/// A reader, and what has to hold for whatever bytes it is given.
public enum FuzzTarget: String, CaseIterable, Sendable {
    /// Days and moments.
    case day
    /// CSV.
    case csv
    /// Files of policy.
    case policy
    /// Files of cases.
    case cases
    /// Files of cases, and the rules on the records in them.
    case rules

    /// A law that does not hold.
    public struct Broken: Error {
        /// What should be so.
        public let law: String
    }

    /// Gives bytes to the reader.
    /// - Throws: ``Broken`` if a law does not hold. A crash or a hang is for whoever calls it to notice.
    public func take(_ bytes: [UInt8]) throws(Broken) {
        switch self {
        case .day: try FuzzTarget.day(String(decoding: bytes, as: UTF8.self))
        case .csv: try FuzzTarget.csv(bytes)
        case .policy:
            let file = PolicyFile(name: "policy.yaml", text: String(decoding: bytes, as: UTF8.self))
            _ = try? PolicyLibrary.load(files: [file])
        case .cases: _ = FuzzTarget.cases(bytes)
        case .rules: _ = FuzzTarget.runner.map { $0.run(FuzzTarget.cases(bytes)) }
        }
    }

    private static let runner = try? CaseRunner(policy: PolicyLibrary.peru())

    private static func cases(_ bytes: [UInt8]) -> [MobilityCase] {
        (try? CaseFile.read(text: String(decoding: bytes, as: UTF8.self), file: "case.yaml")) ?? []
    }

    private static func day(_ text: String) throws(Broken) {
        if let day = Day(iso: text) { try expect(day.description == text, "a day is written as it was read") }
        for format in DayFormat.allCases {
            guard let day = format.day(from: text) else { continue }
            try expect(Day(iso: day.description) == day, "a day means the same when it is read again")
        }
        for moment in [Moment(utc: text), Moment(text)].compactMap(\.self) {
            try expect(Moment(utc: moment.description) == moment, "a moment means the same when it is read again")
        }
    }

    private static func csv(_ bytes: [UInt8]) throws(Broken) {
        let whole = try rows(CSVReader(bytes, cellLimit: 64))
        var rest = bytes[...]
        let half = CSVReader(cellLimit: 64) {
            // The separator is told from the first piece, which therefore holds the header.
            let piece = rest.prefix(max(1, bytes.count / 2))
            rest = rest.dropFirst(piece.count)
            return Array(piece)
        }
        guard bytes.prefix(max(1, bytes.count / 2)).contains(UInt8(ascii: "\n")) else { return _ = try rows(half) }
        try expect(try rows(half) == whole, "rows are the same in whatever pieces the bytes come")
    }

    private static func rows(_ reader: CSVReader) throws(Broken) -> [[String?]] {
        var (reader, row, rows) = (reader, CSVRow(), [[String?]]())
        while (try? reader.next(&row)) == true {
            try expect(
                row.line > 0 && row.flaws.allSatisfy { $0.line > 0 && $0.column > 0 }, "a flaw has its place")
            rows.append((0..<row.count).map { row.text($0) })
        }
        return rows
    }

    private static func expect(_ holds: Bool, _ law: String) throws(Broken) {
        guard holds else { throw Broken(law: law) }
    }
}
