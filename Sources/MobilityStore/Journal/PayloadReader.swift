import CivilCalendar
import Foundation
import Mobility

/// Reads payloads of the journal.
struct PayloadReader {
    private let decoder = JSONDecoder()

    /// The members of a payload, empty ones as nil; nil if it is no object of texts.
    func members(_ payload: String) -> [String: String?]? {
        try? decoder.decode([String: String?].self, from: Data(payload.utf8))
    }

    /// The record whose image a payload is; nil if it is none. Columns that are younger than the payload are empty.
    func record<R: Record>(_ type: R.Type, _ payload: String) -> R? {
        guard let members = members(payload) else { return nil }
        var fields: [FieldValue] = []
        for column in R.columns {
            guard let field = PayloadReader.field(members[column.name] ?? nil, column.type) else { return nil }
            fields.append(field)
        }
        return try? R(fields: fields)
    }

    /// The value that was written so; nil if that is no value of the column. Not read as a person's text is: what was
    /// stored once stays what it was, whatever is accepted today.
    static func field(_ text: String?, _ type: ColumnType) -> FieldValue? {
        guard let text else { return .empty }
        switch type {
        case .id, .text, .reference, .choice, .country, .ruc, .sha256: return .text(text)
        case .list: return .list(text.split(separator: ";").map(String.init))
        case .day: return Day(iso: text).map(FieldValue.day)
        case .integer: return Int(text).map(FieldValue.integer)
        case .money: return Money(text).map(FieldValue.money)
        case .flag: return text == "yes" ? .flag(true) : text == "no" ? .flag(false) : nil
        }
    }
}
