import CivilCalendar
import Foundation
import Mobility

/// A JSON value, for texts whose shape is data rather than a type.
enum JSONValue: Encodable {
    case null
    case text(String)
    case integer(Int)
    case flag(Bool)
    case money(Money)
    case percent(hundredths: Int)
    case array([JSONValue])
    case object([String: JSONValue])

    init(_ text: String?) { self = text.map(JSONValue.text) ?? .null }
    init(_ day: Day?) { self = day.map { .text($0.description) } ?? .null }
    init(_ number: Int?) { self = number.map(JSONValue.integer) ?? .null }

    init(_ value: AskedValue) {
        switch value {
        case .day(let day): self = .text(day.description)
        case .number(let number): self = .integer(number)
        case .money(let money): self = .money(money)
        case .percent(let hundredths): self = .percent(hundredths: hundredths)
        case .code(let code): self = .text(code)
        case .list(let list): self = .array(list.map(JSONValue.text))
        case .none: self = .null
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .text(let text): try container.encode(text)
        case .flag(let flag): try container.encode(flag)
        case .integer(let integer): try container.encode(integer)
        // Exact: a binary fraction would write 83.4 as 83.400000000000006.
        case .money(let money): try container.encode(Decimal(money.centimos) / 100)
        case .percent(let hundredths): try container.encode(Decimal(hundredths) / 100)
        case .array(let array): try container.encode(array)
        case .object(let object): try container.encode(object)
        }
    }
}
