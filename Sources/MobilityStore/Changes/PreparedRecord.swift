import Mobility

/// A new record with all that is written of it, so that other cores can make that.
struct PreparedRecord<R: Record>: Sendable {
    let record: R
    let fields: [FieldValue]
    let payload: JournalEntry.Payload

    init(_ record: R) {
        self.record = record
        fields = record.fields
        payload = JournalEntry.payload(R.self, fields: fields)
    }
}
