import Foundation
import GRDB
import Mobility
import Testing

@testable import MobilityStore

@Suite struct OpeningTests {
    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test func filesAreForTheOwnerOnly() throws {
        let scratch = try Scratch()
        let path = scratch.folder + "/a/b/vigencia.db"
        try Repository.create(at: path)
        let repository = try Repository(opening: path, policy: TestPolicy.make(), policyText: [])
        try repository.apply(try Samples.all().puts, by: .tester)
        for suffix in ["", "-wal", "-shm"] { #expect(try mode(path + suffix) == 0o600, "\(suffix)") }
        #expect(try mode(scratch.folder + "/a") == 0o700)
        #expect(try mode(scratch.folder + "/a/b") == 0o700)
    }

    @Test func settings() throws {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        func setting(_ name: String) throws -> String? {
            try repository.connection.read { db in try String.fetchOne(db, sql: "PRAGMA \(name)") }
        }
        #expect(try setting("journal_mode") == "wal")
        #expect(try setting("foreign_keys") == "1")
        #expect(try setting("synchronous") == "2")
    }

    @Test func openingChangesNothing() throws {
        let scratch = try Scratch()
        try scratch.repository().close()
        let before = try Data(contentsOf: URL(fileURLWithPath: scratch.path))
        try scratch.reopened().close()
        #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.path)) == before)
    }

    @Test func refusesAnExistingFile() throws {
        let scratch = try Scratch()
        try "notes".write(toFile: scratch.path, atomically: true, encoding: .utf8)
        #expect(throws: StoreError.databaseExists(path: scratch.path)) { try Repository.create(at: scratch.path) }
        #expect(try String(contentsOfFile: scratch.path, encoding: .utf8) == "notes")
    }

    @Test func missingFile() throws {
        let scratch = try Scratch()
        #expect(throws: StoreError.databaseMissing(path: scratch.path)) { try scratch.reopened() }
        #expect(!FileManager.default.fileExists(atPath: scratch.path))
    }

    @Test(arguments: [0, 11, 5_000]) func noDatabase(length: Int) throws {
        let text = String(repeating: "x", count: length)
        let scratch = try Scratch()
        try text.write(toFile: scratch.path, atomically: true, encoding: .utf8)
        #expect(throws: StoreError.notADatabase(path: scratch.path)) { try scratch.reopened() }
        #expect(try String(contentsOfFile: scratch.path, encoding: .utf8) == text)
    }

    @Test func folder() throws {
        let scratch = try Scratch()
        #expect(throws: StoreError.notADatabase(path: scratch.folder)) {
            try Repository(opening: scratch.folder, policy: TestPolicy.make(), policyText: [])
        }
    }

    @Test func anotherApplication() throws {
        let scratch = try Scratch()
        try scratch.raw().write { db in try db.execute(sql: "CREATE TABLE notes (text)") }
        let before = try Data(contentsOf: URL(fileURLWithPath: scratch.path))
        #expect(throws: StoreError.otherApplication(path: scratch.path)) { try scratch.reopened() }
        #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.path)) == before)
    }

    @Test func newerVersion() throws {
        let scratch = try Scratch()
        try scratch.repository().close()
        try scratch.raw().writeWithoutTransaction { db in try db.execute(sql: "PRAGMA user_version = 99") }
        #expect(throws: StoreError.newerVersion(path: scratch.path, found: 99, known: Schema.version)) {
            try scratch.reopened()
        }
    }

    @Test func damagedFile() throws {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        try repository.apply(try Samples.all().puts, by: .tester)
        try repository.close()
        var bytes = try Data(contentsOf: URL(fileURLWithPath: scratch.path))
        for index in 4_096..<bytes.count { bytes[index] = 0xA5 }
        try bytes.write(to: URL(fileURLWithPath: scratch.path))
        #expect(throws: StoreError.damaged(path: scratch.path)) { try scratch.reopened().records(.people) }
    }

    @Test(arguments: [
        (ResultCode.SQLITE_BUSY, StoreError.busy(path: "p")),
        (.SQLITE_LOCKED, .busy(path: "p")),
        (.SQLITE_FULL, .diskFull(path: "p")),
        (.SQLITE_READONLY, .noPermission(path: "p")),
        (.SQLITE_CANTOPEN, .noPermission(path: "p")),
        (.SQLITE_IOERR, .inputOutput(path: "p")),
        (.SQLITE_CORRUPT, .damaged(path: "p")),
        (.SQLITE_NOTADB, .notADatabase(path: "p")),
        (.SQLITE_TOOBIG, .unexpected(code: 18, message: "too big")),
    ])
    func meaning(code: ResultCode, expected: StoreError) {
        let error = DatabaseError(
            resultCode: code, message: "too big", sql: "SELECT ?", arguments: ["secret"],
            publicStatementArguments: false)
        #expect(StoreError(error, path: "p") == expected)
    }
}
