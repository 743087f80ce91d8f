import Mobility

/// The fields of a record for a reader, with the number of a document masked unless it is to be revealed.
struct RecordFields {
    /// The fields by the names of their columns, in the order of these.
    let named: [(column: String, value: FieldValue)]

    init(_ record: any Record, reveal: Bool) {
        named = zip(type(of: record).columns, record.fields).map { column, value in
            let hidden = type(of: record).kind == .documents && column.name == "number" && !reveal && value != .empty
            return (column.name, hidden ? .text(Masking.masked(value.text)) : value)
        }
    }

    /// `column value` for every field that is not empty.
    var line: String {
        named.filter { $0.value != .empty }.map { "\($0.column) \($0.value.text)" }.joined(separator: " · ")
    }
}
