import GRDB
import Mobility

/// Finds out which reference is broken, once the database has said that one is, and checks those that it can't.
struct References {
    let db: Database
    let policy: Policy

    /// The first reference of a record to something that is not recorded.
    func missing(in record: any Record) throws -> StoreError? {
        let kind = type(of: record).kind
        for (column, field) in zip(kind.columns, record.fields) {
            guard case .reference(let target) = column.type, case .text(let id) = field, !id.isEmpty,
                try !exists(target, id)
            else { continue }
            return .unknownReference(
                from: RecordReference(kind, record.id), column: column.name, to: RecordReference(target, id))
        }
        return nil
    }

    /// The first kind of record that still refers to a record, with some of the ids.
    func referring(to record: RecordReference) throws -> StoreError? {
        for kind in RecordKind.allCases {
            for column in kind.columns where column.type == .reference(record.kind) {
                let ids = try String.fetchAll(
                    db,
                    sql: """
                        SELECT \(kind.idColumn) FROM \(kind.rawValue) WHERE \(column.name) = ?
                        ORDER BY \(kind.idColumn) LIMIT 5
                        """,
                    arguments: [record.id])
                if !ids.isEmpty { return .stillReferred(record, by: kind, ids: ids) }
            }
        }
        return nil
    }

    /// Whether a record is there; a relief measure may be the policy's as well.
    private func exists(_ kind: RecordKind, _ id: String) throws -> Bool {
        if kind == .reliefMeasures, policy.reliefMeasures.contains(where: { $0.reliefID == id }) { return true }
        return try Row.fetchOne(db.cachedStatement(sql: RecordSQL.of(kind).byID), arguments: [id]) != nil
    }
}
