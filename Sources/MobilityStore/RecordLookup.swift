import GRDB
public import Mobility

/// The records as they stand within a transaction, for changes that depend on them.
public struct RecordLookup {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// Whether there is a record of an id.
    public func exists(_ kind: RecordKind, id: String) throws(StoreError) -> Bool {
        do {
            return try Row.fetchOne(db.cachedStatement(sql: RecordSQL.of(kind).byID), arguments: [id]) != nil
        } catch {
            throw StoreError(error, path: "")
        }
    }
}
