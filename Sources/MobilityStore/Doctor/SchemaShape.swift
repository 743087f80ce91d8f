import GRDB

/// What a database consists of: tables, indexes and triggers, with the text that made them.
struct SchemaShape {
    /// The texts by type and name, such as `index people_by_family`.
    private let texts: [String: String]

    init(_ db: Database) throws {
        // What SQLite makes for itself is not told.
        let rows = try Row.fetchAll(
            db, sql: "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_master WHERE name NOT GLOB 'sqlite_*'")
        texts = Dictionary(rows.map { ($0[0], $0[1]) }) { first, _ in first }
    }

    /// What the migrations up to a version lead to.
    init(version: Int) throws { self = try Schema.empty(version: version).read { db in try SchemaShape(db) } }

    /// What only one of two has, or what is not the same in both; by type and name, in order.
    func differences(from other: SchemaShape) -> [String] {
        Set(texts.keys).union(other.texts.keys).filter { texts[$0] != other.texts[$0] }.sorted()
    }
}
