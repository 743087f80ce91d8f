import GRDB
import Mobility

extension Repository {
    /// Notes that personal data is read. No record and no finding changes.
    public func note(_ accesses: [Access]) throws(StoreError) {
        try connection.writeLightly { db in
            let table = AccessTable(db)
            for access in accesses { try table.add(access) }
        }
    }

    /// The accesses from a moment on, in the order in which they were noted; of one person, or all.
    /// - Parameter from: RFC 3339 in UTC.
    public func accesses(of personID: String?, from: String) throws(StoreError) -> [Access] {
        try connection.read { db in try AccessTable(db).all(of: personID, from: from) }
    }

    /// The accesses to many people at once from a moment on, by who made them how.
    public func bulkAccesses(from: String) throws(StoreError) -> [BulkAccess] {
        try connection.read { db in try AccessTable(db).bulk(from: from) }
    }

    /// The entries of the journal that are about a person, in order.
    public func journal(of personID: String) throws(StoreError) -> [JournalNote] {
        try connection.read { db in try PersonShare(db, of: personID).journal() }
    }

    /// Places a legal hold on a person.
    /// - Throws: `unknownRecord` if there is no such person, `held` if there is an open hold.
    public func placeHold(
        on personID: String, reason: String, by author: Author, dryRun: Bool = false
    ) throws(StoreError) {
        try connection.write(keeping: !dryRun) { db in
            guard try RecordTable(Person.self, db).record(personID) != nil else {
                throw StoreError.unknownRecord(RecordReference(.people, personID))
            }
            try HoldTable(db).add(on: personID, reason: reason, by: author)
        }
    }

    /// Releases the legal hold on a person.
    /// - Throws: `notHeld` if there is none.
    public func releaseHold(
        on personID: String, reason: String, by author: Author, dryRun: Bool = false
    ) throws(StoreError) {
        try connection.write(keeping: !dryRun) { db in
            try HoldTable(db).release(personID, reason: reason, by: author)
        }
    }

    /// The legal holds in the order in which they were placed.
    /// - Parameter released: whether those that were released are among them.
    public func holds(released: Bool) throws(StoreError) -> [Hold] {
        try connection.read { db in try HoldTable(db).all(released: released) }
    }

    /// The legal holds on a person, open and released, in the order in which they were placed.
    public func holds(on personID: String) throws(StoreError) -> [Hold] {
        try connection.read { db in try HoldTable(db).all(on: personID) }
    }
}
