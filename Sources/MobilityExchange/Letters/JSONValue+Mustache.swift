import Mobility
import Mustache

/// Values that templates ask for. What is null, false or an empty list is left out by a section, and all else is not.
extension JSONValue: MustacheParent, MustacheCustomRepresentation {
    func child(named name: String) -> Any? {
        guard case .object(let object) = self else { return nil }
        return object[name]
    }

    var representation: Any? {
        switch self {
        case .null: nil
        case .text(let text): text
        case .integer(let number): number
        case .flag(let flag): flag
        case .money(let money): money.description
        case .percent(let hundredths): Money(centimos: hundredths).description
        case .array(let array): array
        case .object: self
        }
    }
}

extension JSONValue {
    /// The same with every text changed.
    func mappingText(_ change: (String) -> String) -> JSONValue {
        switch self {
        case .text(let text): .text(change(text))
        case .array(let array): .array(array.map { $0.mappingText(change) })
        case .object(let object): .object(object.mapValues { $0.mappingText(change) })
        case .null, .integer, .flag, .money, .percent: self
        }
    }

    /// An object with more in it.
    func adding(_ more: [String: JSONValue]) -> JSONValue {
        guard case .object(let object) = self else { return self }
        return .object(object.merging(more) { own, _ in own })
    }
}
