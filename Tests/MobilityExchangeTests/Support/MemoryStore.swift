import Mobility
import MobilityExchange

/// Stored records in memory, which take changes as the database does: whoever is referred to has to be there first.
struct MemoryStore: StoredRecords {
    struct BrokenReference: Error { let column: String, id: String }

    private(set) var all: [RecordKind: [String: any Record]] = [:]

    init(_ records: [any Record] = []) throws { try apply(records.map(RecordChange.put)) }

    mutating func apply(_ changes: [RecordChange]) throws {
        for change in changes {
            switch change {
            case .put(let record):
                let kind = type(of: record).kind
                for (column, field) in zip(kind.columns, record.fields) {
                    guard case .reference(let target) = column.type, case .text(let id) = field else { continue }
                    guard all[target]?[id] != nil else { throw BrokenReference(column: column.name, id: id) }
                }
                all[kind, default: [:]][record.id] = record
            case .remove(let kind, let id, _): all[kind]?[id] = nil
            }
        }
    }

    func record(_ kind: RecordKind, id: String) -> (any Record)? { all[kind]?[id] }
    func ids(_ kind: RecordKind) -> [String] { Array((all[kind] ?? [:]).keys) }
    func records(_ kind: RecordKind) -> [any Record] { Array((all[kind] ?? [:]).values) }
}
