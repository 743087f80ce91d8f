import Mobility

/// Looks stored records up for an import, by questions that take no memory: a kind of which nothing is stored, as in a first
/// import, is asked for once.
final class StoredIndex {
    private let stored: any StoredRecords
    private var isEmpty: [RecordKind: Bool] = [:]

    init(_ stored: any StoredRecords) { self.stored = stored }

    /// Whether there is a record of that id.
    func contains(_ kind: RecordKind, _ id: ExactText) throws -> Bool {
        try !isEmpty(kind) && stored.contains(kind, id: id.text)
    }

    /// The record of that id.
    func record(_ kind: RecordKind, _ id: ExactText) throws -> (any Record)? {
        try isEmpty(kind) ? nil : stored.record(kind, id: id.text)
    }

    /// Hands over all ids of a kind, in the order of their bytes. Nothing else may be asked meanwhile.
    func forEachID(_ kind: RecordKind, _ body: (String) throws -> Void) throws { try stored.forEachID(kind, body) }

    /// Hands over all records of a kind, in the order of their ids. Nothing else may be asked meanwhile.
    func forEachRecord(_ kind: RecordKind, _ body: (any Record) throws -> Void) throws {
        try stored.forEachRecord(kind, body)
    }

    private func isEmpty(_ kind: RecordKind) throws -> Bool {
        if let found = isEmpty[kind] { return found }
        let found = try stored.isEmpty(kind)
        isEmpty[kind] = found
        return found
    }
}
