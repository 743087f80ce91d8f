import CivilCalendar
import GRDB
import Mobility

extension FieldValue {
    /// The value as it is stored; see `schema.sql`. An empty text is no value.
    var stored: DatabaseValue {
        switch self {
        case .empty: .null
        case .text(let text): text.isEmpty ? .null : text.databaseValue
        case .day(let day): Int(day.number).databaseValue
        case .integer(let integer): integer.databaseValue
        case .money(let money): money.centimos.databaseValue
        case .flag(let flag): (flag ? 1 : 0).databaseValue
        case .list(let list): list.isEmpty ? .null : list.joined(separator: ";").databaseValue
        }
    }
}

extension DatabaseValue {
    /// Whether both are the same bytes.
    func isIdentical(to other: DatabaseValue) -> Bool {
        if case .string(let left) = storage, case .string(let right) = other.storage {
            return left.utf8.elementsEqual(right.utf8)
        }
        return self == other
    }
}
