import GRDB

/// The rows of the erasures, and of what they still have to take away.
struct ErasureTable {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// The erasures of a person, the last one first.
    func tombstones(of personID: String) throws -> [Tombstone] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT person_id, at, actor, reason, finished_at FROM erasures WHERE person_id = ?
                ORDER BY erasure_id DESC
                """,
            arguments: [personID]
        ).map { row in
            Tombstone(personID: row[0], at: row[1], actor: row[2], reason: row[3], finishedAt: row[4])
        }
    }

    /// How many erasures are not finished.
    func unfinished() throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM erasures WHERE finished_at IS NULL") ?? 0
    }

    /// Takes a content off the list if evidence names it by now, and says whether it may go.
    func mayRemove(_ hash: String) throws -> Bool {
        let isNamed = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM evidence WHERE sha256 = ?)", arguments: [hash])
        return isNamed != true
    }

    /// The contents that have to go, in order.
    func contents() throws -> [String] {
        try String.fetchAll(db, sql: "SELECT sha256 FROM erased_contents ORDER BY sha256")
    }

    /// Notes that a content is dealt with.
    func settle(_ hash: String) throws {
        try db.execute(sql: "DELETE FROM erased_contents WHERE sha256 = ?", arguments: [hash])
    }

    /// Notes that all erasures so far are finished.
    func finish(at moment: String) throws {
        try db.execute(sql: "UPDATE erasures SET finished_at = ? WHERE finished_at IS NULL", arguments: [moment])
    }
}
