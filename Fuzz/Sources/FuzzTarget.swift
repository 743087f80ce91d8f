import CivilCalendar
import MobilityExchange
import MobilityPolicy

/// A reader, and what has to hold for whatever bytes it is given. A law that does not hold ends the program, which is how
/// libFuzzer learns of it.
enum FuzzTarget: String, CaseIterable {
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

    func take(_ bytes: [UInt8]) {
        switch self {
        case .day: FuzzTarget.day(String(decoding: bytes, as: UTF8.self))
        case .csv: FuzzTarget.csv(bytes)
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

    /// What is read is written as it was read, and means the same again.
    private static func day(_ text: String) {
        if let day = Day(iso: text) { precondition(day.description == text) }
        for format in DayFormat.allCases {
            if let day = format.day(from: text) { precondition(Day(iso: day.description) == day) }
        }
        if let moment = Moment(utc: text) { precondition(Moment(utc: moment.description) == moment) }
        if let moment = Moment(text) { precondition(Moment(moment.description) == moment) }
    }

    /// The rows are the same, however few bytes come at a time.
    private static func csv(_ bytes: [UInt8]) {
        let whole = rows(CSVReader(bytes, cellLimit: 64))
        let step = Int(bytes.first ?? 0) % 7 + 1
        var at = 0
        let pieces = CSVReader(cellLimit: 64) {
            defer { at = min(at + step, bytes.count) }
            return Array(bytes[at..<min(at + step, bytes.count)])
        }
        // The separator is guessed from the first bytes, so that very small pieces may lead to another one.
        if bytes.count <= step { precondition(rows(pieces) == whole) } else { _ = rows(pieces) }
    }

    private static func rows(_ reader: CSVReader) -> [[String?]] {
        var (reader, row, rows) = (reader, CSVRow(), [[String?]]())
        while (try? reader.next(&row)) == true {
            precondition(row.line > 0 && row.flaws.allSatisfy { $0.line > 0 && $0.column > 0 })
            rows.append((0..<row.count).map { row.text($0) })
        }
        return rows
    }
}
