import CivilCalendar
import Mobility

/// How the value of a field is stored; see `schema.sql`.
enum StoredValue {
    case null
    case integer(Int)
    case text(String)

    /// An empty text is no value.
    init(_ field: FieldValue) {
        switch field {
        case .empty: self = .null
        case .text(let text): self = text.isEmpty ? .null : .text(text)
        case .day(let day): self = .integer(Int(day.number))
        case .integer(let integer): self = .integer(integer)
        case .money(let money): self = .integer(money.centimos)
        case .flag(let flag): self = .integer(flag ? 1 : 0)
        case .list(let list): self = list.isEmpty ? .null : .text(list.joined(separator: ";"))
        }
    }
}
