import Foundation
import GRDB
import Mobility
import Testing

@testable import MobilityStore

/// Writing with the file to oneself, as the first import does.
@Suite struct AloneTests {
    private struct Failure: Error {}

    private let scratch: Scratch
    private let connection: Connection

    init() throws {
        scratch = try Scratch()
        try scratch.repository().close()
        connection = try Connection(path: scratch.path)
    }

    private func add(_ key: String, _ db: Database) throws {
        try db.execute(sql: "INSERT INTO meta (key, value) VALUES (?, 'x')", arguments: [key])
    }

    private func isThere(_ key: String) throws -> Bool {
        try Connection(path: scratch.path).read { db in
            try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM meta WHERE key = ?)", arguments: [key]) ?? false
        }
    }

    private func mode(_ connection: Connection) throws -> String? {
        try connection.read { db in try String.fetchOne(db, sql: "PRAGMA journal_mode") }
    }

    private func synchronous() throws -> Int? {
        try connection.read { db in try Int.fetchOne(db, sql: "PRAGMA synchronous") }
    }

    private func size(_ suffix: String) -> Int {
        let attributes = try? FileManager.default.attributesOfItem(atPath: scratch.path + suffix)
        return attributes?[.size] as? Int ?? 0
    }

    @Test func pagesGoStraightIntoTheFile() throws {
        try connection.writeAlone { db in
            #expect(try String.fetchOne(db, sql: "PRAGMA journal_mode") == "delete")
            #expect(try Int.fetchOne(db, sql: "PRAGMA synchronous") == 3)
            // More than SQLite keeps in memory.
            for number in 0..<100 {
                let text = String(repeating: "x", count: 100_000)
                try db.execute(sql: "INSERT INTO meta (key, value) VALUES (?, ?)", arguments: ["k\(number)", text])
            }
            #expect(size("") > 5_000_000)
            #expect(size("-wal") == 0)
        }
        #expect(try mode(connection) == "wal")
        #expect(try synchronous() == 2)
        #expect(size("-journal") == 0)
        #expect(try isThere("k99"))
    }

    @Test func afterwardsAllIsAsBefore() throws {
        #expect(throws: StoreError.unexpected(code: 0, message: "Failure")) {
            try connection.writeAlone { db in
                try add("failed", db)
                throw Failure()
            }
        }
        try connection.writeAlone(keeping: false) { db in try add("tried", db) }
        #expect(try mode(connection) == "wal")
        #expect(try synchronous() == 2)
        #expect(try !isThere("failed"))
        #expect(try !isThere("tried"))
    }

    @Test func whereSomebodyReadsItIsWrittenAsAlways() throws {
        let reader = try Connection(path: scratch.path)
        #expect(try mode(reader) == "wal")
        try connection.writeAlone { db in
            #expect(try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal")
            try add("written", db)
            // Who reads does not wait.
            #expect(try reader.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM people") } == 0)
        }
        #expect(try isThere("written"))
    }

    @Test func whoComesMeanwhileWaits() throws {
        try connection.writeAlone { db in
            try add("written", db)
            #expect(throws: StoreError.busy(path: scratch.path)) {
                try Connection(path: scratch.path, patience: .milliseconds(100))
            }
        }
        #expect(try isThere("written"))
    }
}
