import CivilCalendar
import Foundation
import GRDB
import Mobility

/// A finding as it is stored; see `schema.sql`.
struct FindingRow: Hashable {
    let personID: String?
    let rule: String
    let recordID: String
    let severity: Int
    let since: Int
    let until: Int
    let details: String

    /// The columns in the order in which rows are read and written, without the anchor.
    static let columns = "findings.person_id, rule, record_id, severity, since_day, until_day, details"

    init(_ row: Row) {
        personID = row[0]
        rule = row[1]
        recordID = row[2]
        severity = row[3]
        since = row[4]
        until = row[5]
        details = row[6]
    }

    init(_ finding: Finding, _ encoder: JSONEncoder) throws {
        personID = finding.personID
        rule = finding.rule.rawValue
        recordID = finding.recordID
        severity = finding.severity.rank
        since = Int(finding.days.start.number)
        until = Int((finding.days.last ?? .latest).number)
        details = String(decoding: try encoder.encode(finding.details), as: UTF8.self)
    }

    /// The finding; nil if the row holds what no finding says.
    func finding(_ decoder: JSONDecoder) -> Finding? {
        guard let rule = RuleID(rawValue: rule), Severity.allCases.indices.contains(severity),
            let days = DayRange(Day(number: since), through: Day(number: until)),
            let details = try? decoder.decode([Finding.DatedDetail].self, from: Data(details.utf8))
        else { return nil }
        return Finding(
            rule: rule, personID: personID, recordID: recordID, severity: Severity.allCases[severity], days: days,
            details: details)
    }

    /// The day at which the range is anchored in the index.
    var anchor: Day { AnchorDay.anchor(from: Day(number: since), through: Day(number: until)) }
}

extension JSONEncoder {
    /// The encoder for details: the same value always gives the same bytes.
    static var ofDetails: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}
