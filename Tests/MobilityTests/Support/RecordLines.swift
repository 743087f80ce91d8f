import CivilCalendar
import Mobility

/// Reads records from lines such as `trips: {trip_id: T1, person_id: E1, departs_on: 2025-03-10}`, the form in which a
/// disagreement is reported, so that one can be pasted into a test. A list is written with `;` between.
func records(_ lines: String) throws -> [any Record] {
    try lines.split(separator: "\n").map { line in
        let parts = line.split(separator: ": {", maxSplits: 1)
        guard parts.count == 2, let kind = RecordKind(rawValue: String(parts[0])) else {
            throw RecordLineError(line: String(line))
        }
        var values: [String: String] = [:]
        for cell in parts[1].dropLast().split(separator: ", ") {
            let pair = cell.split(separator: ": ", maxSplits: 1).map(String.init)
            guard pair.count == 2, kind.position(of: pair[0]) != nil else { throw RecordLineError(line: String(line)) }
            values[pair[0]] = pair[1]
        }
        return try kind.type.init(fields: kind.columns.map { try $0.parse(values[$0.name] ?? "") })
    }
}

struct RecordLineError: Error {
    let line: String
}
