import GRDB
import Mobility

/// The rows of the legal holds.
struct HoldTable {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// The open hold on a person.
    func open(on personID: String) throws -> Hold? {
        try fetch("WHERE person_id = ? AND released_at IS NULL", [personID]).first
    }

    /// All holds on a person, in the order in which they were placed.
    func all(on personID: String) throws -> [Hold] { try fetch("WHERE person_id = ?", [personID]) }

    /// All holds in the order in which they were placed: the open ones, or those that were released as well.
    func all(released: Bool) throws -> [Hold] { try fetch(released ? "" : "WHERE released_at IS NULL", []) }

    /// Places a hold.
    /// - Throws: `held` if there is an open one.
    func add(on personID: String, reason: String, by author: Author) throws {
        try checkOpen(personID)
        try db.execute(
            sql: "INSERT INTO holds (person_id, placed_at, placed_by, reason) VALUES (?, ?, ?, ?)",
            arguments: [personID, author.at, author.actor, reason])
    }

    /// Releases the open hold.
    /// - Throws: `notHeld` if there is none.
    func release(_ personID: String, reason: String, by author: Author) throws {
        guard try open(on: personID) != nil else { throw StoreError.notHeld(RecordReference(.people, personID)) }
        try db.execute(
            sql: """
                UPDATE holds SET released_at = ?, released_by = ?, release_reason = ?
                WHERE person_id = ? AND released_at IS NULL
                """,
            arguments: [author.at, author.actor, reason, personID])
    }

    /// - Throws: `held` if there is an open hold on the person.
    func checkOpen(_ personID: String) throws {
        guard let hold = try open(on: personID) else { return }
        throw StoreError.held(RecordReference(.people, personID), since: hold.placedAt)
    }

    /// Takes away why holds on a person were placed and released, which may tell of the person.
    func redact(_ personID: String) throws {
        try db.execute(
            sql: "UPDATE holds SET reason = NULL, release_reason = NULL WHERE person_id = ?", arguments: [personID])
    }

    private func fetch(_ condition: String, _ arguments: StatementArguments) throws -> [Hold] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT person_id, placed_at, placed_by, reason, released_at, released_by, release_reason FROM holds
                \(condition) ORDER BY hold_id
                """,
            arguments: arguments
        ).map { row in
            Hold(
                personID: row[0], placedAt: row[1], placedBy: row[2], reason: row[3], releasedAt: row[4],
                releasedBy: row[5], releaseReason: row[6])
        }
    }
}
