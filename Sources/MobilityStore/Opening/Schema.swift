import GRDB

/// The schema, as the migrations that lead to it. `schema.sql` at the top level shows where they lead.
enum Schema {
    /// The migrations in their order. A migration that was released is never edited; a new one is added.
    private static let migrations: [[UInt8]] = [
        PackageResources._001_first_sql, PackageResources._002_forecast_sql,
        PackageResources._003_vault_and_probes_sql, PackageResources._004_calendar_sql,
        PackageResources._005_alerts_sql, PackageResources._006_privacy_sql,
        PackageResources._007_outbox_sql, PackageResources._008_ranges_sql,
        PackageResources._009_lean_index_sql, PackageResources._010_people_by_email_sql,
        PackageResources._011_lean_findings_sql,
    ]

    /// The version that this program knows: the number of the last migration.
    static var version: Int { migrations.count }

    /// Brings the database to the known version, step by step, each in a transaction of its own.
    static func migrate(_ connection: Connection) throws(StoreError) {
        let found = try connection.read(version(of:))
        guard found <= version else {
            throw .newerVersion(path: connection.path, found: found, known: version)
        }
        for number in found..<version {
            try connection.write { db in
                // Another process may have been faster.
                guard try version(of: db) == number else { return }
                try db.execute(sql: String(decoding: migrations[number], as: UTF8.self))
                try db.execute(sql: "PRAGMA user_version = \(number + 1)")
            }
        }
    }

    /// What a database consists of where the migrations up to a version have led, by type and name.
    static func objects(version: Int = version) throws -> [String: SchemaObject] {
        let queue = try DatabaseQueue()
        return try queue.writeWithoutTransaction { db in
            for migration in migrations.prefix(version) {
                try db.execute(sql: String(decoding: migration, as: UTF8.self))
            }
            return try SchemaObject.all(db)
        }
    }

    private static func version(of db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    }
}
