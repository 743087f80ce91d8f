import Mobility

/// Looks stored records up for an import. A few are asked for one by one; from there on all of the kind are read at
/// once, since a million single questions to a database take minutes.
final class StoredIndex {
    private static let singleLookups = 500

    private let stored: any StoredRecords
    private var ids: [RecordKind: Set<ExactText>] = [:]
    private var records: [RecordKind: [ExactText: any Record]] = [:]
    private var lookups: [RecordKind: Int] = [:]

    init(_ stored: any StoredRecords) { self.stored = stored }

    /// The ids of all records of a kind.
    func ids(_ kind: RecordKind) throws -> Set<ExactText> {
        if let found = ids[kind] { return found }
        let found = Set(try stored.ids(kind).map(ExactText.init))
        ids[kind] = found
        return found
    }

    /// Whether there is a record of that id.
    func contains(_ kind: RecordKind, _ id: ExactText) throws -> Bool { try ids(kind).contains(id) }

    /// The record of that id.
    func record(_ kind: RecordKind, _ id: ExactText) throws -> (any Record)? {
        guard try contains(kind, id) else { return nil }
        if let all = records[kind] { return all[id] }
        lookups[kind, default: 0] += 1
        if lookups[kind, default: 0] <= StoredIndex.singleLookups { return try stored.record(kind, id: id.text) }
        let all = Dictionary(try stored.records(kind).map { (ExactText($0.id), $0) }, uniquingKeysWith: { $1 })
        records[kind] = all
        return all[id]
    }

    /// All records of a kind.
    func all(_ kind: RecordKind) throws -> [any Record] {
        if let all = records[kind] { return Array(all.values) }
        return try stored.records(kind)
    }
}
