import CivilCalendar
import GRDB
import Mobility
import Testing

@testable import MobilityStore

@Suite struct RunTests {
    private func told(_ person: String?, _ severity: Severity) -> ToldFinding {
        ToldFinding(
            identity: Finding.Identity(rule: .travelHold, personID: person, recordID: person ?? "O1"),
            severity: severity)
    }

    @Test func runsByTheirDay() throws {
        let repository = try Scratch().repository()
        let day = Day(number: 20_000)
        #expect(try repository.lastRun() == nil)
        let findings = [told(nil, .warning), told("E1", .critical), told("E2", .warning)]
        try repository.recordRun(asOf: day, finishedAt: "2024-10-04T05:00:00Z", findings: findings.reversed())
        let run = try #require(try repository.lastRun())
        #expect(run.asOf == day)
        #expect(run.told == findings)
        #expect(run.counts == [.info: 0, .warning: 2, .high: 0, .critical: 1])
        #expect(try repository.run(before: day) == nil)
        #expect(try repository.run(before: day + 3) == run)
    }

    @Test func onceMoreForTheSameDayTakesItsPlace() throws {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        let day = Day(number: 20_000)
        for _ in 0..<2 {
            try repository.recordRun(
                asOf: day, finishedAt: "2024-10-04T05:00:00Z", findings: [told("E1", .high), told("E2", .info)])
        }
        #expect(try repository.lastRun()?.told?.count == 2)
        try repository.recordRun(asOf: day, finishedAt: "2024-10-04T06:00:00Z", findings: [told("E2", .high)])
        #expect(try repository.lastRun()?.told == [told("E2", .high)])
        #expect(try scratch.raw().read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM run_findings") } == 1)
    }

    @Test func whatWasToldIsKeptForSevenRuns() throws {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        let day = Day(number: 20_000)
        for offset in 0..<10 {
            try repository.recordRun(
                asOf: day + offset * 2, finishedAt: "2024-10-04T05:00:00Z", findings: [told("E\(offset)", .high)])
        }
        #expect(try repository.run(before: day + 5)?.told == nil)
        #expect(try repository.run(before: day + 5)?.counts[.high] == 1)
        #expect(try repository.run(before: day + 7)?.told == [told("E3", .high)])
        #expect(try repository.lastRun()?.told == [told("E9", .high)])
        #expect(try scratch.raw().read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM run_findings") } == 7)
    }
}
