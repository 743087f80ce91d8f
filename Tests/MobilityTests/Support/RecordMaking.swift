import CivilCalendar
import Mobility

extension Record {
    /// A record of the named fields; the others stay empty.
    static func make(_ values: [String: FieldValue]) throws -> Self {
        let unknown = Set(values.keys).subtracting(columns.map(\.name))
        precondition(unknown.isEmpty, "\(kind.rawValue) has no \(unknown.sorted())")
        return try Self(fields: columns.map { values[$0.name] ?? .empty })
    }

    /// The record as a line that can be pasted into a file of cases.
    var caseLine: String {
        let cells = zip(Self.columns, fields).filter { $1 != .empty }.map { column, field in
            if case .list(let list) = field { return "\(column.name): [\(list.joined(separator: ", "))]" }
            return "\(column.name): \(field.text)"
        }
        return "\(Self.kind.rawValue): {\(cells.joined(separator: ", "))}"
    }
}

extension FieldValue {
    static func optional(_ day: Day?) -> FieldValue { day.map(FieldValue.day) ?? .empty }
    static func optional(_ text: String?) -> FieldValue { text.map(FieldValue.text) ?? .empty }
    static func code(_ code: some Code) -> FieldValue { .text(code.rawValue) }
    static func codes(_ codes: [some Code]) -> FieldValue { codes.isEmpty ? .empty : .list(codes.map(\.rawValue)) }
}
