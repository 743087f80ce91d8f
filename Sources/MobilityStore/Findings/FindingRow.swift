import CivilCalendar
import GRDB
import Mobility

/// When a finding is true, as it is stored; see `schema.sql`.
struct FindingRow: Hashable {
    let personID: String?
    let rule: String
    let recordID: String
    let severity: Int
    let since: Int
    let until: Int

    /// The columns in the order in which rows are read and written, without the anchor.
    static let columns = "findings.person_id, rule, record_id, severity, since_day, until_day"

    init(_ row: Row) {
        personID = row[0]
        rule = row[1]
        recordID = row[2]
        severity = row[3]
        since = row[4]
        until = row[5]
    }

    init(_ range: FindingRange) {
        personID = range.personID
        rule = range.rule.rawValue
        recordID = range.recordID
        severity = range.severity.rank
        since = Int(range.days.start.number)
        until = Int((range.days.last ?? .latest).number)
    }

    /// Whether the columns, read in place, hold the same.
    func isSame(as fields: StatementFields) -> Bool {
        func isSame(_ text: String?, _ place: Int) -> Bool {
            guard let bytes = fields.bytes(place) else { return text == nil }
            return text.map { $0.byteOrder(of: bytes) == 0 } ?? false
        }
        return fields.integer(4) == since && fields.integer(5) == until && fields.integer(3) == severity
            && isSame(rule, 1) && isSame(recordID, 2) && isSame(personID, 0)
    }

    /// The range; nil if the row holds what no finding says.
    var range: FindingRange? {
        guard let rule = RuleID(rawValue: rule), Severity.allCases.indices.contains(severity),
            let days = DayRange(Day(number: since), through: Day(number: until))
        else { return nil }
        return FindingRange(
            rule: rule, personID: personID, recordID: recordID, severity: Severity.allCases[severity], days: days)
    }

    /// The day at which the range is anchored in the index, as a number.
    var anchor: Int { AnchorDay.anchor(from: Day(number: since), through: Day(number: until)) }
}
