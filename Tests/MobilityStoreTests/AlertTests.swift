import CivilCalendar
import GRDB
import Mobility
import MobilityAlerts
import Testing

@testable import MobilityStore

@Suite struct AlertTests {
    private let day = Day(number: 20_000)
    private let moment = Moment(startOf: Day(number: 20_000))

    private func silence(_ rule: String = "card.*", until: Day? = nil) -> NewSilence {
        NewSilence(
            kind: .silence, rule: rule, personID: "E1", since: day, until: until ?? day + 5, reason: "on leave",
            author: .tester)
    }

    @Test func silencesAreKeptWithWhoAndWhy() throws {
        let repository = try Scratch().repository()
        let acknowledgement = NewSilence(
            kind: .acknowledge, rule: "card.missing", personID: "E1", recordID: "F1", severity: .warning, since: day,
            reason: "called", author: .tester)
        let stored = try repository.add([silence(), acknowledgement])
        #expect(try repository.silences() == stored)
        #expect(
            stored == [
                Silence(
                    id: 1, kind: .silence, rule: "card.*", personID: "E1", since: day, until: day + 5,
                    reason: "on leave", actor: "tester", at: Author.tester.at),
                Silence(
                    id: 2, kind: .acknowledge, rule: "card.missing", personID: "E1", recordID: "F1",
                    severity: .warning, since: day, reason: "called", actor: "tester", at: Author.tester.at),
            ])
    }

    @Test func whatIsTakenBackStaysAsPast() throws {
        let repository = try Scratch().repository()
        try repository.add([silence()])
        #expect(try repository.endSilence(7, on: day, by: .tester) == nil)
        #expect(try repository.endSilence(1, on: day + 2, by: .tester, dryRun: true)?.endedOn == nil)
        #expect(try repository.silences().first?.endedOn == nil)
        try repository.endSilence(1, on: day + 2, by: .tester)
        let past = try #require(try repository.silences().first)
        #expect(past.endedOn == day + 2)
        #expect(past.endedBy == "tester")
        #expect([0, 1, 2, 3].map { past.isInForce(on: day + $0) } == [true, true, false, false])
        // Once more changes nothing.
        #expect(try repository.endSilence(1, on: day + 4, by: .tester)?.endedOn == day + 2)
        #expect(try repository.silences() == [past])
    }

    @Test func aDryRunStoresNoSilence() throws {
        let repository = try Scratch().repository()
        #expect(try repository.add([silence()], dryRun: true).count == 1)
        #expect(try repository.silences().isEmpty)
    }

    private func plan(
        _ day: Day, people: [String] = ["E1"], history: AlertHistory
    ) throws -> AlertPlan {
        let employer = try #require(
            try record(
                .employers, ["employer_id": "M", "legal_name": "M", "mobility_email": "Team@example.com"]) as? Employer)
        let findings = people.map { id in
            Finding(
                rule: .cardMissing, personID: id, recordID: "F1", severity: .warning, days: .from(day),
                details: [Finding.DatedDetail(from: day, detail: Detail())])
        }
        return AlertPlanner.plan(
            AlertSituation(
                day: day, findings: findings.compactMap(\.self), people: [:], employers: [employer], history: history))
    }

    @Test func whatWasToldComesBackAsItWas() throws {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        #expect(try repository.alertHistory() == AlertHistory())
        var history = AlertHistory()
        for (offset, people) in [["E1", "E2"], ["E2", "E3"], [], ["E1"]].enumerated() {
            let plan = try plan(day + offset, people: people, history: history)
            #expect(try repository.queue(plan, mails: [], before: history, at: moment))
            history = plan.history
            #expect(try scratch.reopened().alertHistory() == history)
        }
        #expect(history.lastRun == day + 3)
        #expect(Array(history.mailed.values) == [day + 3])
        let rows = try scratch.raw().read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM alert_history") }
        #expect(rows == 1)
    }

    @Test func aPlanFromAnOlderStateIsNotNoted() throws {
        let repository = try Scratch().repository()
        let (first, second) = (
            try plan(day, history: AlertHistory()), try plan(day, people: ["E9"], history: AlertHistory())
        )
        #expect(try repository.queue(first, mails: [], before: AlertHistory(), at: moment))
        #expect(try !repository.queue(second, mails: [], before: AlertHistory(), at: moment))
        #expect(try repository.alertHistory() == first.history)
    }

    @Test func runsOfADayAddUp() throws {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        let first = try plan(day, history: AlertHistory())
        #expect(try repository.queue(first, mails: [], before: AlertHistory(), at: moment))
        let second = try plan(day, history: first.history)
        #expect(second.messages.isEmpty)
        let later = Moment(seconds: moment.seconds + 3_600)
        #expect(try repository.queue(second, mails: [], before: first.history, at: later))
        let row = try scratch.raw().read { db in
            try Row.fetchOne(db, sql: "SELECT as_of, run_at, messages FROM alert_runs")
        }
        let (asOf, at, messages): (Int?, String?, Int?) = (row?[0], row?[1], row?[2])
        #expect(asOf == 20_000)
        #expect(at == later.description)
        #expect(messages == 1)
    }

    @Test func findingsWithinAGap() throws {
        let repository = try Scratch().repository()
        try repository.apply(try Samples.all().puts, by: .tester)
        let all = try repository.allFindings()
        let gap = try #require(DayRange(Day(number: 20_300), through: Day(number: 20_450)))
        let within = try repository.findings(within: gap)
        #expect(!within.isEmpty)
        #expect(
            within
                == all.filter { finding in
                    finding.days.start >= gap.start && finding.days.last.map { gap.contains($0) } ?? false
                })
        #expect(try repository.findingsAboutNobody() == all.filter { $0.personID == nil })
    }

    @Test func peopleByTheirAddresses() throws {
        let repository = try Scratch().repository()
        for (id, email) in [("E1", "Ana@Example.com"), ("E2", ""), ("E3", "other@example.com")] {
            try repository.apply(
                [
                    .put(
                        try record(
                            .people,
                            [
                                "person_id": id, "kind": "employee", "given_names": "A", "family_names": "B",
                                "nationality": "DEU", "email": email,
                            ]))
                ], by: .tester)
        }
        #expect(try repository.people(withEmails: ["ANA@example.com", "x@example.com"]).keys.sorted() == ["E1"])
        #expect(try repository.people(withEmails: []).isEmpty)
    }
}
