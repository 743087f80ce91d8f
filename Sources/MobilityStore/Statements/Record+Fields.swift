import Mobility

extension Record {
    /// Reads a record from a row.
    /// - Throws: ``StoreError/damagedRecord(_:)`` if the row holds what no record may.
    init(_ fields: StatementFields) throws(StoreError) {
        do {
            try self.init(from: fields)
        } catch {
            throw .damagedRecord(RecordReference(Self.kind, fields.text(0) ?? ""))
        }
    }
}
