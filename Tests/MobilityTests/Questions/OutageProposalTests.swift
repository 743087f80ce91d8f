import CivilCalendar
import Mobility
import Testing

@Suite("What failures suggest to record")
struct OutageProposalTests {
    private static let lima = -5 * 3600

    private static func run(_ first: String, _ last: String, _ count: Int, over: Bool = false, _ url: String = "u")
        throws -> FailureRun
    {
        FailureRun(
            url: url, first: try #require(Moment(utc: first)), last: try #require(Moment(utc: last)), count: count,
            isOver: over)
    }

    private static func outage(_ id: String, _ began: String, _ ended: String = "", portal: String = "p") throws
        -> Outage
    {
        let line = "outages: {outage_id: \(id), portal: \(portal), procedures: renewal, began_on: \(began)"
        return try #require(try records(line + (ended.isEmpty ? "}" : ", ended_on: \(ended)}")).first as? Outage)
    }

    private static func propose(_ runs: [FailureRun], _ outages: [Outage] = []) throws -> OutageProposal? {
        OutageProposal(portal: "p", runs: runs, outages: outages, policy: try TestPolicy.peru(), utcOffset: lima)
    }

    private static func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

    @Test(
        "only failures that persist count: 3 in a row, over 60 minutes",
        arguments: [
            ("12:00:00", "13:00:00", 3, true), ("12:00:00", "12:59:59", 3, false), ("12:00:00", "13:00:00", 2, false),
            ("12:00:00", "12:10:00", 9, false),
        ])
    func persist(first: String, last: String, count: Int, counts: Bool) throws {
        let run = try Self.run("2026-11-25T\(first)Z", "2026-11-25T\(last)Z", count)
        let expected = OutageProposal.add(
            outageID: "O-2026-11-25", began: try Self.day("2026-11-25"), ended: nil, because: run)
        #expect(try Self.propose([run]) == (counts ? expected : nil))
    }

    @Test("the first and the last day are Lima's")
    func days() throws {
        let run = try Self.run("2026-11-25T04:30:00Z", "2026-11-27T04:59:00Z", 40, over: true)
        #expect(
            try Self.propose([run])
                == .add(
                    outageID: "O-2026-11-24", began: try Self.day("2026-11-24"), ended: try Self.day("2026-11-26"),
                    because: run))
    }

    @Test("an outage that is recorded is not proposed again, and closed once the portal is up")
    func recorded() throws {
        let (down, up) = (
            try Self.run("2026-11-25T12:00:00Z", "2026-11-26T12:00:00Z", 9),
            try Self.run("2026-11-25T12:00:00Z", "2026-11-26T12:00:00Z", 9, over: true)
        )
        let open = try Self.outage("O1", "2026-11-20")
        #expect(try Self.propose([down], [open]) == nil)
        let close = OutageProposal.close(outageID: "O1", ended: try Self.day("2026-11-26"), because: up)
        #expect(try Self.propose([up], [open]) == close)
        // The later of two open ones.
        #expect(try Self.propose([up], [open, try Self.outage("O0", "2026-11-19")]) == close)
        #expect(try Self.propose([up], [try Self.outage("O1", "2026-11-20", "2026-11-26")]) == nil)
    }

    @Test("an outage of other days or of another portal is another outage")
    func others() throws {
        let run = try Self.run("2026-11-25T12:00:00Z", "2026-11-25T14:00:00Z", 3)
        let others = [
            try Self.outage("O-2026-11-25", "2026-11-26"),
            try Self.outage("O-2026-11-25-2", "2026-11-20", "2026-11-24"),
            try Self.outage("O9", "2026-11-25", portal: "q"),
        ]
        #expect(
            try Self.propose([run], others)
                == .add(outageID: "O-2026-11-25-3", began: try Self.day("2026-11-25"), ended: nil, because: run))
    }

    @Test("a portal is down while one of its addresses is")
    func addresses() throws {
        let a = try Self.run("2026-11-25T12:00:00Z", "2026-11-25T14:00:00Z", 3, over: true, "a")
        let b = try Self.run("2026-11-25T13:00:00Z", "2026-11-25T15:00:00Z", 3, over: false, "b")
        let open = try Self.outage("O1", "2026-11-25")
        #expect(try Self.propose([a, b], [open]) == nil)
        #expect(
            try Self.propose([a, b])
                == .add(outageID: "O-2026-11-25", began: try Self.day("2026-11-25"), ended: nil, because: b))
        // One that has just begun to fail again is not up, however short that is.
        let short = try Self.run("2026-11-25T15:00:00Z", "2026-11-25T15:00:00Z", 1, over: false, "b")
        #expect(try Self.propose([a, short], [open]) == nil)
        #expect(try Self.propose([a, short]) == nil)
    }

    @Test("the limits are policy")
    func policy() throws {
        let policy = try TestPolicy.peru([.outageFailures: ("2026-01-01", "5"), .outageMinutes: ("2026-01-01", "10")])
        func proposal(_ count: Int, _ last: String) throws -> OutageProposal? {
            OutageProposal(
                portal: "p", runs: [try Self.run("2026-11-25T12:00:00Z", "2026-11-25T\(last)Z", count)], outages: [],
                policy: policy, utcOffset: Self.lima)
        }
        #expect(try proposal(5, "12:10:00") != nil)
        #expect(try proposal(4, "12:10:00") == nil)
        #expect(try proposal(5, "12:09:59") == nil)
    }
}
