public import Mobility

/// Changes by kind of record: what is stored, perhaps more than memory should hold, and what is removed.
public struct ChangeSet {
    private let source: (any RecordSource)?
    private var puts: [RecordKind: [any Mobility.Record]] = [:]
    /// Why records are removed, by their ids.
    private(set) var removals: [RecordKind: [String: String]] = [:]

    /// Of a removal and a storing of the same record the later one counts.
    /// - Parameters:
    ///   - changes: few enough to be held in memory.
    ///   - source: records that are stored before those of the same kind in `changes`.
    public init(_ changes: [RecordChange], after source: (any RecordSource)? = nil) {
        self.source = source
        for change in changes {
            switch change {
            case .put(let record):
                let kind = type(of: record).kind
                puts[kind, default: []].append(record)
                removals[kind]?[record.id] = nil
            case .remove(let kind, let id, let reason): removals[kind, default: [:]][id] = reason
            }
        }
    }

    /// Begins with the records of a kind that are to be stored.
    func batches(of kind: RecordKind) -> RecordBatch.Reader {
        var streamed = source?.batches(of: kind)
        var rest = (puts[kind] ?? [])[...]
        return {
            if let batch = try streamed?() { return batch }
            streamed = nil
            guard !rest.isEmpty else { return nil }
            let records = Array(rest.prefix(BulkInsert.width))
            rest = rest.dropFirst(records.count)
            return RecordBatch(count: records.count) { records }
        }
    }
}
