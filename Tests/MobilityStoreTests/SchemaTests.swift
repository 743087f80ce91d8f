import Foundation
import GRDB
import Mobility
import Testing

@testable import MobilityStore

@Suite struct SchemaTests {
    private static var truth: String {
        get throws {
            let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent()
            return try String(contentsOf: root.appendingPathComponent("schema.sql"), encoding: .utf8)
        }
    }

    /// What a database consists of, without comments, with single blanks, and with none beside signs: an added column
    /// stands where SQLite puts it.
    private static func shape(_ queue: DatabaseQueue) throws -> [String] {
        try queue.read { db in
            let made = try String.fetchAll(
                db, sql: "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master ORDER BY type, name"
            )
            let versions = try ["user_version", "application_id"].map { name in
                "\(name) \(try Int.fetchOne(db, sql: "PRAGMA \(name)") ?? -1)"
            }
            return made.map { sql in
                sql.split(separator: "\n").map { $0.components(separatedBy: "--")[0] }.joined(separator: " ")
                    .split(whereSeparator: \.isWhitespace).joined(separator: " ")
                    .replacing(#/ ?([(),]) ?/#) { String($0.output.1) }
            } + versions
        }
    }

    @Test func migrationsLeadToSchema() throws {
        let scratch = try Scratch()
        try scratch.repository().close()
        let truth = try DatabaseQueue()
        try truth.writeWithoutTransaction { db in try db.execute(sql: SchemaTests.truth) }
        let (migrated, expected) = (try SchemaTests.shape(scratch.raw()), try SchemaTests.shape(truth))
        #expect(migrated == expected)
        #expect(expected.count > 60)
    }

    @Test(arguments: RecordKind.allCases) func tableHasTheColumnsOfTheRecords(kind: RecordKind) throws {
        let queue = try DatabaseQueue()
        try queue.writeWithoutTransaction { db in try db.execute(sql: SchemaTests.truth) }
        try queue.read { db in
            let columns = try Row.fetchAll(db, sql: "PRAGMA table_info(\(kind.rawValue))")
            #expect(columns.map { $0["name"] as String } == kind.columns.map(\.name))
            let required = columns.filter { $0["notnull"] as Int == 1 }.map { $0["name"] as String }
            #expect(required == kind.columns.filter(\.required).map(\.name))
            for (row, column) in zip(columns, kind.columns) {
                let isText =
                    switch column.type {
                    case .id, .text, .reference, .choice, .list, .country, .ruc, .sha256: true
                    case .day, .integer, .money, .flag: false
                    }
                #expect(row["type"] as String == (isText ? "TEXT" : "INTEGER"), "\(column.name)")
            }
            // Every reference is a foreign key, save the one to relief measures, which may be the policy's.
            let keys = try Row.fetchAll(db, sql: "PRAGMA foreign_key_list(\(kind.rawValue))")
            let references = kind.columns.filter {
                if case .reference(let target) = $0.type { target != .reliefMeasures } else { false }
            }
            #expect(Set(keys.map { $0["from"] as String }) == Set(references.map(\.name)))
            let sql = try String.fetchOne(
                db, sql: "SELECT sql FROM sqlite_master WHERE name = ?", arguments: [kind.rawValue])
            #expect(sql?.hasSuffix("STRICT") == true)
            // Every code that a column may hold stands in its CHECK.
            for column in kind.columns {
                guard case .choice(let codes) = column.type else { continue }
                for code in codes { #expect(sql?.contains("'\(code)'") == true, "\(column.name) \(code)") }
            }
        }
    }

    @Test(arguments: [
        "UPDATE people SET kind = 'boss' WHERE person_id = 'E1'",
        "UPDATE people SET birth_date = '1990-01-01' WHERE person_id = 'E1'",
        "UPDATE people SET quota_exempt = 2",
        "UPDATE people SET language = 'fr'",
        "UPDATE people SET nationality = 'de'",
        "UPDATE people SET principal_id = NULL WHERE person_id = 'D1'",
        "UPDATE people SET principal_id = 'D1' WHERE person_id = 'D1'",
        "UPDATE people SET employment_start = 10, employment_end = 9",
        "UPDATE people SET given_names = NULL",
        "UPDATE people SET monthly_pay_pen = 10.5",
        "UPDATE employers SET headcount = -1",
        "UPDATE employers SET ruc = '2012345678'",
        "UPDATE documents SET type = 'licence'",
        "UPDATE documents SET issued_on = expires_on + 1",
        "UPDATE permits SET valid_until = valid_from - 1",
        "UPDATE permits SET visa_type = 'worker'",
        "UPDATE permits SET person_id = 'nobody'",
        "UPDATE filings SET permit_id = NULL",
        "UPDATE filings SET outcome = 'denied'",
        "UPDATE filings SET decided_on = filed_on",
        "UPDATE filings SET outcome = 'denied', decided_on = filed_on - 1",
        "UPDATE filing_events SET due_on = happened_on - 1",
        "UPDATE filing_events SET filing_id = 'none'",
        "UPDATE outages SET ended_on = began_on - 1",
        "UPDATE outages SET procedures = ''",
        "UPDATE outages SET visa_types = ''",
        "UPDATE evidence SET kind = 'selfie'",
        "UPDATE relief_measures SET extends_to = NULL",
        "UPDATE relief_measures SET \"until\" = \"from\" - 1",
        "UPDATE trips SET returns_on = departs_on - 1",
        "UPDATE stays SET visa_type = 'resident_worker'",
        "UPDATE stays SET days_granted = -1",
        "UPDATE payments SET amount_pen = -1",
        "UPDATE journal SET actor = 'somebody else'",
        "UPDATE journal SET payload = '{}'",
        "DELETE FROM journal",
        "UPDATE findings SET until_day = since_day - 1",
        "DELETE FROM people WHERE person_id = 'E1'",
    ])
    func refuses(sql: String) throws {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        try repository.apply(try Samples.all().puts, by: .tester)
        let before = try scratch.contents()
        #expect(throws: DatabaseError.self) { try scratch.raw().write { db in try db.execute(sql: sql) } }
        #expect(try scratch.contents() == before)
    }

    @Test func allowsRedaction() throws {
        let scratch = try Scratch()
        try scratch.repository().apply(try Samples.all().puts, by: .tester)
        try scratch.raw().write { db in
            try db.execute(sql: "UPDATE journal SET payload = NULL WHERE record_id = 'E1'")
            #expect(try JournalChain.faults(db) == [])
        }
    }
}
