public import CivilCalendar

/// The value of one field of a record.
public enum FieldValue: Sendable, Hashable {
    case empty
    case text(String)
    case day(Day)
    case integer(Int)
    case money(Money)
    case flag(Bool)
    case list([String])
}

extension FieldValue {
    init(_ text: String?) { self = text.map(FieldValue.text) ?? .empty }
    init(_ day: Day?) { self = day.map(FieldValue.day) ?? .empty }
    init(_ integer: Int?) { self = integer.map(FieldValue.integer) ?? .empty }
    init(_ money: Money?) { self = money.map(FieldValue.money) ?? .empty }
    init(_ flag: Bool?) { self = flag.map(FieldValue.flag) ?? .empty }
    init(_ choice: (some Code)?) { self = choice.map { .text($0.rawValue) } ?? .empty }
    init(_ list: [some Code]) { self = list.isEmpty ? .empty : .list(list.map(\.rawValue)) }
}

extension FieldValue {
    /// How the value is written in a file: days as `YYYY-MM-DD`, money with two decimals, `yes` or `no`, lists separated
    /// by `;`, nothing for an empty one.
    public var text: String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .day(let day): day.description
        case .integer(let integer): String(integer)
        case .money(let money): money.description
        case .flag(let flag): flag ? "yes" : "no"
        case .list(let list): list.joined(separator: ";")
        }
    }

    /// Whether both are written as the same bytes. Swift holds texts equal that are composed differently ("é" of one or
    /// of two characters); in files and in the database they are not.
    public func isIdentical(to other: FieldValue) -> Bool {
        switch (self, other) {
        case (.text(let one), .text(let other)): one.utf8.elementsEqual(other.utf8)
        case (.text, _), (_, .text), (.list, _), (_, .list): text.utf8.elementsEqual(other.text.utf8)
        default: self == other
        }
    }
}
