/// A change to what is recorded.
public enum RecordChange: Sendable {
    /// Stores a record, whether it is new or replaces the one of that id.
    case put(any Record)
    /// Takes a record away, for a reason that is kept.
    case remove(RecordKind, id: String, reason: String)

    /// The record that it is about.
    public var reference: RecordReference {
        switch self {
        case .put(let record): RecordReference(type(of: record).kind, record.id)
        case .remove(let kind, let id, _): RecordReference(kind, id)
        }
    }
}
