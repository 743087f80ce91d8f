import Foundation
import GRDB
import Mobility
import TestSupport

@testable import MobilityStore

/// A folder of its own for a test.
struct Scratch: Sendable {
    let folder: String
    var path: String { folder + "/vigencia.db" }

    init() throws {
        folder = TestFolder.fresh().path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    /// A new database, opened.
    func repository(policy: Policy? = nil) throws -> Repository {
        try Repository.create(at: path)
        return try reopened(policy: policy)
    }

    /// The database, opened once more.
    func reopened(policy: Policy? = nil, policyText: String = "test") throws -> Repository {
        try Repository(opening: path, policy: policy ?? TestPolicy.make(), policyText: Array(policyText.utf8))
    }

    /// Another connection, for looking behind the repository's back.
    func raw() throws -> DatabaseQueue {
        var settings = Configuration()
        settings.busyMode = .timeout(10)
        return try DatabaseQueue(path: path, configuration: settings)
    }

    /// What is wrong with the journal.
    func journalFaults() throws -> [JournalChain.Fault] {
        try raw().read { db in try JournalChain.faults(db) }
    }

    /// Every row of every table as text, in order.
    func contents() throws -> [String] {
        try raw().read { db in
            let tables = try String.fetchAll(
                db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
            return try tables.flatMap { table in
                try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0.databaseValues)" }.sorted()
            }
        }
    }
}

extension Author {
    /// Somebody who tests.
    static let tester = Author(actor: "tester", command: "test", at: "2025-10-30T14:05:00Z")
}
