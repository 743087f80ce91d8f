import GRDB

/// The rows of the access log.
struct AccessTable {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// Notes an access.
    func add(_ access: Access) throws {
        try db.cachedStatement(
            sql: "INSERT INTO access_log (at, actor, command, person_id, what) VALUES (?, ?, ?, ?, ?)"
        ).execute(arguments: [access.at, access.actor, access.command, access.personID, access.what.rawValue])
    }

    /// The accesses from a moment on, in the order in which they were noted; of one person, or all.
    func all(of personID: String?, from: String) throws -> [Access] {
        let ofPerson = personID == nil ? "" : "AND person_id = ?2"
        return try Row.fetchAll(
            db,
            sql: """
                SELECT at, actor, command, person_id, what FROM access_log WHERE at >= ?1 \(ofPerson) ORDER BY access_id
                """,
            arguments: personID.map { [from, $0] } ?? [from]
        ).map { row in
            Access(
                by: Author(actor: row[1], command: row[2], at: row[0]), of: row[3],
                what: try AccessTable.what(row[4]))
        }
    }

    /// The accesses to many people at once from a moment on, by actor, command and how much was read.
    func bulk(from: String) throws -> [BulkAccess] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT actor, command, what, count(*), min(at), max(at) FROM access_log
                WHERE person_id = ? AND at >= ? GROUP BY actor, command, what ORDER BY actor, command, what
                """,
            arguments: [Access.everyone, from]
        ).map { row in
            BulkAccess(
                actor: row[0], command: row[1], what: try AccessTable.what(row[2]), count: row[3], firstAt: row[4],
                lastAt: row[5])
        }
    }

    private static func what(_ text: String) throws -> Access.What {
        guard let what = Access.What(rawValue: text) else {
            throw StoreError.unexpected(code: 0, message: "access_log")
        }
        return what
    }
}
