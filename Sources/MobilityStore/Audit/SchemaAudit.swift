import GRDB

/// Compares what the database consists of with the schema, and has SQLite check the file itself.
struct SchemaAudit {
    private let db: Database

    init(_ db: Database) { self.db = db }

    func check(_ report: inout AuditReport) throws {
        let expected = try Schema.objects()
        let found = try SchemaObject.all(db)
        for name in Set(expected.keys).union(found.keys).sorted() {
            let (wanted, present) = (expected[name], found[name])
            guard wanted != present, let object = wanted ?? present else { continue }
            let kind: SchemaFault.Kind = present == nil ? .missing : wanted == nil ? .extra : .changed
            report.faults.append(.schema(SchemaFault(type: object.type, name: object.name, kind: kind)))
        }
        // Also what no look at the rows would show, such as an index that leaves out a row. Its messages name tables
        // and rows by their numbers, no values.
        for message in try String.fetchAll(db, sql: "PRAGMA integrity_check") where message != "ok" {
            report.faults.append(.damagedFile(message: message))
        }
    }
}

/// A table, an index, a trigger or a view.
struct SchemaObject: Equatable {
    let type: String
    let name: String
    let table: String
    /// The statement that made it, to the letter; nil for what SQLite made by itself.
    let sql: String?

    /// What a database consists of, by type and name. Statistics that SQLite keeps for itself are left out.
    static func all(_ db: Database) throws -> [String: SchemaObject] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT GLOB 'sqlite_stat*'")
        let objects = rows.map { row in
            SchemaObject(
                type: String.fromDatabaseValue(row[0]) ?? "", name: String.fromDatabaseValue(row[1]) ?? "",
                table: String.fromDatabaseValue(row[2]) ?? "", sql: String.fromDatabaseValue(row[3]))
        }
        return Dictionary(objects.map { ("\($0.type) \($0.name)", $0) }) { first, _ in first }
    }
}
