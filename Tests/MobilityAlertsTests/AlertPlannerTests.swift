import CivilCalendar
import Mobility
import Testing

@testable import MobilityAlerts

@Suite struct AlertPlannerTests {
    @Test(arguments: PlanCase.all) func sendOrDontSend(_ plan: PlanCase) throws {
        var settings = AlertSettings()
        settings.weeklyDigest = nil
        plan.settings(&settings)
        var people = World.people
        for (id, last) in plan.leave { people[id]?.employmentEnd = World.day(last) }
        var history = AlertHistory()
        for (place, night) in plan.runs.enumerated() {
            let result = AlertPlanner.plan(
                AlertSituation(
                    day: World.day(night), findings: try plan.findings.map { try $0.finding() }, people: people,
                    employers: World.employers, settings: settings, history: history, silences: plan.silences))
            #expect(result.lines == plan.told[place] ?? [], "run \(place), night \(night)")
            history = result.history
        }
    }

    private func plan(
        _ findings: [Sketch], night: Int, people: [String: Person] = World.people,
        employers: [Employer] = World.employers, history: AlertHistory = AlertHistory()
    ) throws -> AlertPlan {
        var settings = AlertSettings()
        settings.weeklyDigest = nil
        return AlertPlanner.plan(
            AlertSituation(
                day: World.day(night), findings: try findings.map { try $0.finding() }, people: people,
                employers: employers, settings: settings, history: history))
    }

    @Test func newsOfADayOnWhichARecipientWasWrittenToWaitForTheNextNight() throws {
        let first = Sketch(.cardMissing, "E2", .warning, 0)
        let later = Sketch(.cardExpired, "E2", .high, 0)
        let morning = try plan([first], night: 0)
        let evening = try plan([first, later], night: 0, history: morning.history)
        #expect(evening.messages.isEmpty)
        #expect(evening.history == morning.history)
        let next = try plan([first, later], night: 1, history: evening.history)
        #expect(next.lines == ["m team-a: began card.expired E2 R high", "p e2: began card.expired E2 R high"])
    }

    @Test func aNewAddressIsToldEverythingAndTheOldOneNothingMore() throws {
        let sketch = Sketch(.cardExpired, "E1", .high, 0)
        let before = try plan([sketch], night: 0)
        var people = World.people
        people["E1"]?.email = "new@example.com"
        let after = try plan([sketch], night: 1, people: people, history: before.history)
        #expect(after.lines == ["p new: began card.expired E1 R high"])
        #expect(after.history.told[Recipient.ID(.person, "e1@example.com")] == nil)
        // The case of letters makes no other address.
        people["E1"]?.email = "NEW@Example.com"
        #expect(try plan([sketch], night: 2, people: people, history: after.history).messages.isEmpty)
    }

    @Test func aManagerIsToldNothingMoreOfAReportThatIsAnothersNow() throws {
        var people = World.people
        people["E3"]?.managerEmail = "boss@example.com"
        let sketches = [Sketch(.travelHold, "E1", .critical, 0, 2), Sketch(.travelHold, "E3", .critical, 0)]
        let before = try plan(sketches, night: 0, people: people)
        #expect(before.lines.count { $0.hasPrefix("b boss:") } == 2)
        people["E1"]?.managerEmail = "new@example.com"
        let after = try plan(sketches, night: 3, people: people, history: before.history)
        #expect(
            after.lines.filter { $0.hasPrefix("b") } == ["b boss: repeated travel.hold E3 R critical→critical"])
    }

    @Test func aFindingThatACorrectionTookAwayIsToldAsEnded() throws {
        let before = try plan([Sketch(.cardExpired, "E2", .high, 0)], night: 0)
        let after = try plan([], night: 1, history: before.history)
        #expect(after.lines == ["m team-a: ended card.expired E2 R high", "p e2: ended card.expired E2 R high"])
        #expect(after.messages.flatMap(\.items).allSatisfy { $0.asked == nil && $0.lastDay == nil })
    }

    @Test func anEndedFindingIsToldAsOnItsLastDay() throws {
        let sketch = Sketch(.cardExpired, "E2", .high, 0, 4)
        let before = try plan([sketch], night: 0)
        let item = try #require(try plan([sketch], night: 9, history: before.history).messages.first?.items.first)
        #expect(item.asked?.day == World.day(4))
        #expect(item.lastDay == World.day(4))
    }

    @Test func employersWithoutAnAddressAreNamed() throws {
        var employers = World.employers
        employers[0].mobilityEmail = "no address"
        employers[1].mobilityEmail = nil
        let sketch = Sketch(.filingPending, "E2", .info, 0)
        let result = try plan([sketch], night: 0, employers: employers)
        #expect(result.employersWithoutAddress == ["A", "B"])
        #expect(result.messages.isEmpty)
        var settings = AlertSettings()
        settings.mobilityAddress = "all@example.com"
        settings.weeklyDigest = nil
        let helped = AlertPlanner.plan(
            AlertSituation(
                day: World.day(0), findings: [try sketch.finding()], people: World.people, employers: employers,
                settings: settings))
        #expect(helped.lines == ["m all: began filing.pending E2 R info"])
    }

    @Test func peopleWhoseAddressIsNoneAreNamed() throws {
        var people = World.people
        people["E1"]?.email = "no tiene"
        people["E2"]?.managerEmail = "a@x.example; b@x.example"
        people["E3"]?.email = "  "
        func named(_ settings: AlertSettings) -> [String] {
            AlertPlanner.plan(
                AlertSituation(
                    day: World.day(0), findings: [], people: people, employers: World.employers, settings: settings)
            ).peopleWithBadAddress
        }
        #expect(named(AlertSettings()) == ["E1", "E2"])
        var settings = AlertSettings()
        settings.manager.enabled = false
        #expect(named(settings) == ["E1"])
    }

    @Test func companiesWithOneAddressGetOneDigest() throws {
        var employers = World.employers
        employers[1].mobilityEmail = "TEAM-A@example.com"
        let result = try plan(
            [
                Sketch(.filingPending, "E2", .info, 0), Sketch(.filingPending, "E3", .info, 0),
                Sketch(.outageOpen, nil, .warning, 0, record: "O"),
            ], night: 0, employers: employers)
        #expect(
            result.lines == [
                "m team-a: began outage.open – O warning", "m team-a: began filing.pending E2 R info",
                "m team-a: began filing.pending E3 R info",
            ])
    }

    @Test func languages() throws {
        let result = try plan(
            [Sketch(.travelHold, "E1", .critical, 0), Sketch(.travelHold, "E2", .critical, 0)], night: 0)
        let languages = result.messages.map { ($0.recipient.id.address.prefix { $0 != "@" }, $0.recipient.language) }
        // E1's own; the company's; boss is nobody known, so that the report's company decides.
        #expect(languages.map { "\($0.0) \($0.1)" } == ["team-a es", "e1 en", "e2 es", "boss es", "e3 es"])
    }

    @Test func keysTellRecipientsAndNightsApart() throws {
        let sketches = [Sketch(.travelHold, "E1", .critical, 0), Sketch(.travelHold, "E2", .critical, 0)]
        let first = try plan(sketches, night: 0)
        let second = try plan(sketches, night: 1, history: first.history)
        let keys = (first.messages + second.messages).map(\.key)
        #expect(Set(keys).count == keys.count)
        #expect(keys.first == "mobility/team-a@example.com/2026-05-26")
        #expect(try plan(sketches, night: 0).messages.map(\.key) == first.messages.map(\.key))
    }

    @Test func anOutageIsOnePartWithWhatItBlocks() throws {
        let facts = [Fact(.outageID, .code("O/1"))]
        let result = try plan(
            [
                Sketch(.outageOpen, nil, .warning, 0, record: "O/1"),
                Sketch(.renewalBlocked, "E1", .high, 0, record: "P1/O/1", facts: facts),
                Sketch(.renewalBlocked, "E2", .critical, 0, record: "P2/O/1", facts: facts),
                Sketch(.renewalLapsedUnfiled, "E2", .critical, 0, record: "P2"),
                Sketch(.cardExpired, "E2", .high, 0),
            ], night: 0)
        let parts = try #require(result.messages.first).parts
        let shapes = parts.map { part in
            switch part {
            case .single(let item): "single \(item.identity.rule.rawValue)"
            case .outage(let id, let own, let blocked):
                "outage \(id) \(own == nil ? "untold" : "told"): \(blocked.map(\.identity.recordID).joined(separator: " "))"
            }
        }
        #expect(
            shapes == [
                "outage O/1 told: P2/O/1 P1/O/1", "single renewal.lapsed-unfiled", "single card.expired",
            ])
    }

    @Test func whatStandsBesidesIsCountedAndTheSilencedLeftOut() throws {
        let sketches = [
            Sketch(.cardExpired, "E2", .high, 0), Sketch(.passportExpiring, "E2", .warning, 0),
            Sketch(.filingPending, "E2", .info, 1),
        ]
        var settings = AlertSettings()
        settings.weeklyDigest = nil
        var history = AlertHistory()
        var last: AlertPlan?
        for night in 0...1 {
            last = AlertPlanner.plan(
                AlertSituation(
                    day: World.day(night), findings: try sketches.map { try $0.finding() }, people: World.people,
                    employers: World.employers, settings: settings, history: history,
                    silences: [PlanCase.silence("passport.*", 1, 9)]))
            history = last?.history ?? history
        }
        let message = try #require(last?.messages.first)
        #expect(message.items.map(\.identity.rule) == [.filingPending])
        #expect(message.standing.map(\.finding.rule) == [.cardExpired])
        #expect(message.silenced == 1)
    }
}
