import CivilCalendar
import Mobility
import Testing

@testable import MobilityStore

@Suite("Probes")
struct ProbeTests {
    private static func probe(_ minute: Int, _ outcome: ProbeOutcome, _ url: String = "u", portal: String = "p")
        -> Probe
    {
        Probe(
            at: Moment(seconds: minute * 60), actor: "a", portal: portal, url: url, outcome: outcome,
            httpStatus: outcome == .up ? 200 : nil, milliseconds: 5, detail: outcome == .up ? nil : "why")
    }

    private static func run(_ first: Int, _ last: Int, _ count: Int, over: Bool, _ url: String = "u") -> FailureRun {
        FailureRun(
            url: url, first: Moment(seconds: first * 60), last: Moment(seconds: last * 60), count: count, isOver: over)
    }

    @Test("are kept in their order, by time and portal")
    func kept() throws {
        let repository = try Scratch().repository()
        let probes = [Self.probe(1, .up), Self.probe(2, .refused), Self.probe(3, .slow, portal: "q")]
        try repository.record(probes)
        func all(_ portal: String?, _ from: Int, _ before: Int) throws -> [Probe] {
            try repository.probes(
                portal: portal, from: Moment(seconds: from * 60), before: Moment(seconds: before * 60))
        }
        #expect(try all(nil, 0, 9) == probes)
        #expect(try all("p", 0, 9) == Array(probes.prefix(2)))
        #expect(try all(nil, 2, 3) == [probes[1]])
    }

    @Test("every outcome can be kept", arguments: ProbeOutcome.allCases)
    func outcomes(outcome: ProbeOutcome) throws {
        let repository = try Scratch().repository()
        try repository.record([Self.probe(1, outcome)])
        #expect(
            try repository.probes(portal: nil, from: Moment(seconds: 0), before: Moment(seconds: 90)).map(\.outcome)
                == [outcome])
        #expect(outcome.words.en != outcome.words.es)
    }

    static let histories: [([Probe], [FailureRun])] = [
        ([], []), ([probe(1, .up)], []), ([probe(1, .refused)], [run(1, 1, 1, over: false)]),
        ([probe(1, .refused), probe(2, .timeout), probe(3, .up)], [run(1, 2, 2, over: true)]),
        // Only the latest run.
        ([probe(1, .refused), probe(2, .up), probe(3, .slow), probe(4, .httpError)], [run(3, 4, 2, over: false)]),
        (
            [probe(1, .refused), probe(2, .up), probe(3, .slow), probe(4, .up), probe(5, .up)],
            [run(3, 3, 1, over: true)]
        ),
        // Each address for itself, and no other portal's.
        (
            [probe(1, .slow, "a"), probe(1, .up, "b"), probe(2, .slow, "a"), probe(2, .slow, "b"), probe(3, .up, "b")],
            [run(1, 2, 2, over: false, "a"), run(2, 2, 1, over: true, "b")]
        ),
        ([probe(1, .slow), probe(2, .slow, portal: "q"), probe(3, .up, portal: "q")], [run(1, 1, 1, over: false)]),
    ]

    @Test("give the latest run of failures of each address", arguments: histories)
    func runs(probes: [Probe], expected: [FailureRun]) throws {
        let repository = try Scratch().repository()
        try repository.record(probes)
        #expect(try repository.failureRuns(portal: "p") == expected)
    }

    @Test("change neither findings nor journal")
    func nothingElse() throws {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        try repository.apply(try Samples.all().puts, by: .tester)
        let findings = try repository.allFindings()
        func rest() throws -> [String] { try scratch.contents().filter { !$0.hasPrefix("probes ") } }
        let before = try rest()
        try repository.record([Self.probe(1, .up), Self.probe(2, .refused)])
        #expect(try repository.allFindings() == findings)
        #expect(try rest() == before)
        #expect(!findings.isEmpty)
    }
}
