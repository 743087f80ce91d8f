import CivilCalendar
import Mobility

/// A day on which the program and the naive reading say different things.
struct Disagreement: Sendable {
    let rule: String
    let day: Day
    let personID: String?
    let expected: [String]
    let found: [String]

    /// For a person to read, with the records as they would stand in a file of cases.
    func report(seed: UInt64, records: [any Record]) -> String {
        """
        seed \(seed), \(rule), person \(personID ?? "-"), on \(day)
          by the text: \(expected.isEmpty ? "nothing" : expected.joined(separator: "\n               "))
          found:       \(found.isEmpty ? "nothing" : found.joined(separator: "\n               "))
          \(records.map(\.caseLine).joined(separator: "\n  "))
        """
    }
}

/// Makes the records of a disagreement as few and as bare as they can be while the rule is still disagreed about on that
/// day.
func shrunk(
    _ records: [any Record], _ found: Disagreement, policy: Policy
) -> (records: [any Record], disagreement: Disagreement) {
    func disagreement(_ records: [any Record]) -> Disagreement? {
        Comparison(records, policy: policy, on: found.day).disagreements().first { $0.rule == found.rule }
    }
    var current = records
    var index = 0
    while index < current.count {
        var fewer = current
        fewer.remove(at: index)
        if disagreement(fewer) != nil { current = fewer } else { index += 1 }
    }
    for index in current.indices {
        for column in current[index].fields.indices {
            guard current[index].fields[column] != .empty, let barer = current[index].without(column) else { continue }
            var changed = current
            changed[index] = barer
            if disagreement(changed) != nil { current = changed }
        }
    }
    return (current, disagreement(current) ?? found)
}

extension Record {
    /// The record with one field cleared; nil where that field is required.
    fileprivate func without(_ column: Int) -> Self? {
        guard !Self.columns[column].required else { return nil }
        var fields = fields
        fields[column] = .empty
        return try? Self(fields: fields)
    }
}
