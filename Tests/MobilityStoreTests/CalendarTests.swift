import CivilCalendar
import GRDB
import Mobility
import Testing

@testable import MobilityStore

@Suite struct CalendarTests {
    private struct CantWrite: Error {}
    private static let day = Day(number: 20_391)  // 2025-10-30

    private func event(_ uid: String, sequence: Int = 0, day: Day = day, cancelled: Bool = false) -> PublishedEvent {
        PublishedEvent(
            uid: uid, sequence: sequence, contentHash: CalendarDigest.sha256([uid, "\(sequence)"]), kind: "leave_by",
            day: day, isCancelled: cancelled, publishedAt: "2025-10-30T05:00:00Z")
    }

    private func told(_ repository: Repository, _ feed: String) throws -> [PublishedEvent] {
        var told: [PublishedEvent] = []
        try repository.publishCalendar(feed: feed) { former in
            told = former
            return []
        }
        return told
    }

    @Test func whatWasToldIsKeptByFeed() throws {
        let repository = try Scratch().repository()
        try repository.publishCalendar(feed: "all") { former in
            #expect(former.isEmpty)
            return [event("b"), event("a")]
        }
        #expect(try told(repository, "all") == [event("a"), event("b")])
        #expect(try told(repository, "person/E1").isEmpty)
        // Only what changed is handed over; the rest stays.
        try repository.publishCalendar(feed: "all") { _ in [event("b", sequence: 1, day: Self.day + 3, cancelled: true)]
        }
        #expect(
            try told(repository, "all") == [event("a"), event("b", sequence: 1, day: Self.day + 3, cancelled: true)])
    }

    @Test func nothingIsKeptWhereItIsNotWantedOrTheFileCantBeWritten() throws {
        let repository = try Scratch().repository()
        try repository.publishCalendar(feed: "all", keeping: false) { _ in [event("a")] }
        #expect(throws: CantWrite.self) { try repository.publishCalendar(feed: "all") { _ in throw CantWrite() } }
        #expect(try told(repository, "all").isEmpty)
        try repository.publishCalendar(feed: "all") { _ in [event("a")] }
        #expect(try told(repository, "all") == [event("a")])
    }

    @Test func feedsWithEventsToCome() throws {
        let repository = try Scratch().repository()
        try repository.publishCalendar(feed: "person/E1") { _ in [event("a"), event("b", day: Self.day + 5)] }
        try repository.publishCalendar(feed: "all") { _ in [event("a")] }
        #expect(try repository.publishedCalendars(from: Self.day) == ["all", "person/E1"])
        #expect(try repository.publishedCalendars(from: Self.day + 1) == ["person/E1"])
        #expect(try repository.publishedCalendars(from: Self.day + 6).isEmpty)
    }

    @Test(arguments: [
        "UPDATE calendar_events SET sequence = -1", "UPDATE calendar_events SET content_hash = x'00'",
        "UPDATE calendar_events SET cancelled = 2", "UPDATE calendar_events SET published_at = 'yesterday'",
        "UPDATE calendar_events SET day = '2026-01-01'",
    ])
    func refuses(sql: String) throws {
        let scratch = try Scratch()
        try scratch.repository().publishCalendar(feed: "all") { _ in [event("a")] }
        #expect(throws: DatabaseError.self) { try scratch.raw().write { db in try db.execute(sql: sql) } }
    }

    @Test func findingsOfSomeRulesAndDays() throws {
        let repository = try Scratch().repository()
        try repository.apply(try Samples.all().puts, by: .tester)
        let all = try repository.allFindings()
        let rules: Set<RuleID> = [.renewalWindowOpen, .filingObserved, .passportExpiring, .dataIncomplete]
        for offset in stride(from: -400, through: 400, by: 7) {
            let first = Self.day + offset
            for length in [0, 30] {
                let expected = all.filter {
                    rules.contains($0.rule) && $0.days.start <= first + length
                        && ($0.days.last.map { $0 >= first } ?? true)
                }
                #expect(try repository.findings(of: rules, from: first, through: first + length) == expected)
            }
        }
        #expect(try repository.findings(of: [], from: .earliest, through: .latest).isEmpty)
    }

    @Test func digestsTellPartsApart() {
        #expect(CalendarDigest.sha256(["ab", "c"]) != CalendarDigest.sha256(["a", "bc"]))
        #expect(CalendarDigest.hexadecimal(["a"]).count == 64)
    }
}
