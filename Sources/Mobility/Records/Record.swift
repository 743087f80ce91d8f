/// One row of the employer's data, as a plain value.
///
/// A record is built from its fields in the order of its columns and gives them back in the same order, so that every
/// file format and the database share one description of it.
public protocol Record: Sendable, Equatable {
    /// The kind of record, which names its file and its table.
    static var kind: RecordKind { get }
    /// The columns in their order; the first is the id.
    static var columns: [Column] { get }
    /// Takes the fields in the order of the columns.
    init(_ fields: inout FieldCursor) throws(RecordError)
    /// The fields in the order of the columns.
    var fields: [FieldValue] { get }
    /// The employer's own id of the record.
    var id: String { get }
}

extension Record {
    /// Makes a record of its fields, given in the order of the columns.
    public init(fields: [FieldValue]) throws(RecordError) { try self.init(from: fields) }

    /// Makes a record of its fields, wherever they come from, in the order of the columns.
    public init(from source: any FieldSource) throws(RecordError) {
        var cursor = FieldCursor(columns: Self.columns, source: source)
        try self.init(&cursor)
    }

    /// Whether both are of one kind and are written as the same bytes.
    public func isIdentical(to other: some Record) -> Bool {
        Self.kind == type(of: other).kind && zip(fields, other.fields).allSatisfy { $0.isIdentical(to: $1) }
    }
}
