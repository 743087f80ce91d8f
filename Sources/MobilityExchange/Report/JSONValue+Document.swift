import CivilCalendar
import Foundation
import Mobility

extension JSONValue {
    /// The value as a document: pretty printed, with its keys in order, so that the same value gives the same bytes.
    func document() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }

    /// A field of a record, with the type that it has there.
    init(_ value: FieldValue) {
        switch value {
        case .empty: self = .null
        case .integer(let integer): self = .integer(integer)
        case .money(let money): self = .money(money)
        case .list(let list): self = .array(list.map(JSONValue.text))
        case .text, .day, .flag: self = .text(value.text)
        }
    }
}

extension FindingChange {
    /// The change by the names that files give to its parts.
    var named: [String: JSONValue] {
        [
            "change": .text(kind.rawValue), "rule": .text(identity.rule.rawValue),
            "person_id": .init(identity.personID), "record_id": .text(identity.recordID),
            "before": .init(before?.rawValue), "now": .init(now?.rawValue),
        ]
    }
}
