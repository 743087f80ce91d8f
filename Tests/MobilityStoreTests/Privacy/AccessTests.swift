import GRDB
import Mobility
import Testing

@testable import MobilityStore

@Suite("The access log")
struct AccessTests {
    private func author(_ at: String, _ actor: String = "ana") -> Author {
        Author(actor: actor, command: "explain", at: at)
    }

    @Test("keeps every reading in order, apart from the journal")
    func order() throws {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        let days = ["2026-11-20T23:59:59Z", "2026-11-21T00:00:00Z", "2026-11-21T10:00:00Z"]
        try repository.note([Access(by: author(days[0]), of: "E1", what: .summary)])
        try repository.note([Access(by: author(days[1]), of: "*", what: .revealed)])
        try repository.note([Access(by: author(days[2]), of: "E1", what: .revealed)])
        #expect(try repository.accesses(of: nil, from: "").map(\.at) == days)
        #expect(try repository.accesses(of: nil, from: days[1]).map(\.at) == Array(days[1...]))
        #expect(try repository.accesses(of: "E1", from: "").map(\.what) == [.summary, .revealed])
        #expect(try repository.accesses(of: "E2", from: "").isEmpty)
        #expect(try scratch.raw().read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM journal") } == 0)
    }

    @Test("sums up readings of many people by who made them how")
    func bulk() throws {
        let repository = try Scratch().repository()
        for (at, actor) in [
            ("2026-01-01T00:00:00Z", "ana"), ("2026-01-02T00:00:00Z", "ana"), ("2026-01-03T00:00:00Z", "eva"),
        ] {
            try repository.note([Access(by: author(at, actor), of: Access.everyone, what: .summary)])
        }
        let bulk = try repository.bulkAccesses(from: "2026-01-01T00:00:00Z")
        #expect(bulk.map(\.actor) == ["ana", "eva"])
        #expect(bulk.map(\.count) == [2, 1])
        #expect(bulk.first?.firstAt == "2026-01-01T00:00:00Z" && bulk.first?.lastAt == "2026-01-02T00:00:00Z")
        #expect(try repository.bulkAccesses(from: "2026-01-02T00:00:00Z").map(\.count) == [1, 1])
    }

    @Test("a full synchronisation comes back after it")
    func synchronous() throws {
        let repository = try Scratch().repository()
        try repository.note([Access(by: author("2026-01-01T00:00:00Z"), of: "E1", what: .summary)])
        #expect(try repository.connection.read { db in try Int.fetchOne(db, sql: "PRAGMA synchronous") } == 2)
    }
}
