import Mobility
import MobilityStore

extension Masking {
    /// Whether the column holds the number of a document, which is not shown unasked.
    static func hides(_ column: String, of kind: String) -> Bool {
        kind == RecordKind.documents.rawValue && column == "number"
    }

    /// The payload of an entry with the number of a document masked.
    static func payload(of entry: StoredEntry) throws -> String? {
        guard entry.kind == RecordKind.documents.rawValue else { return entry.payload }
        return try entry.payload(replacing: "number", with: masked)
    }
}
