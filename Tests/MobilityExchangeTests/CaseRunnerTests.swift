import CivilCalendar
import Mobility
import MobilityExchange
import MobilityPolicy
import Testing

@Suite("Running cases")
struct CaseRunnerTests {
    /// The finding of the lapsed case on 2025-01-05: 16 days late, 11 of 2024 and 5 of 2025.
    static let lapsed = "day: 2025-01-05, person: E1, rule: renewal.lapsed-unfiled"

    @Test(
        "what is so passes",
        arguments: [
            "{\(lapsed)}",
            "{\(lapsed), severity: critical, record: P1, since: 2024-12-21, until: }",
            "{\(lapsed), until: null}", "{\(lapsed), until: ''}",
            "{\(lapsed), facts: {days_late: 16, fine_min_pen: 83.40, fine_max_pen: 834.00}}",
            "{\(lapsed), facts: {days_late: 16.0, fine_min_pen: 83.4, fine_max_pen: 834}}",
            "{\(lapsed), facts: {expires_on: 2024-12-20}}",
            "{\(lapsed), message_contains: 2024-12-20}",
            "{day: 2025-01-05, rule: renewal.lapsed-unfiled}",
            "{day: 2024-12-20, person: E1, absent: renewal.lapsed-unfiled}",
            "{day: 2025-01-05, person: E1, absent: filing.*}",
            "{day: 2025-01-05, person: E2, absent: renewal.*}",
            "{day: 2024-12-20, person: E1, rule: renewal.window-open, severity: high, until: 2024-12-20}",
        ])
    func passes(expectation: String) throws {
        let result = try #require(try results(of: lapsedCase(expectation)).first)
        #expect(result.outcome == .passed, "\(result.failures.map { $0.text(.en) })")
        #expect(result.checked == 1)
    }

    @Test(
        "what is not so fails",
        arguments: [
            "{\(lapsed), severity: high}", "{\(lapsed), record: P2}", "{\(lapsed), since: 2024-12-20}",
            "{\(lapsed), since: }", "{\(lapsed), until: 2025-01-05}",
            "{\(lapsed), facts: {days_late: 17}}", "{\(lapsed), facts: {days_late: 16.01}}",
            "{\(lapsed), facts: {days_late: sixteen}}", "{\(lapsed), facts: {days_late: }}",
            "{\(lapsed), facts: {days_late: [16]}}", "{\(lapsed), facts: {fine_min_pen: 83.41}}",
            "{\(lapsed), facts: {fine_min_pen: 83.400}}", "{\(lapsed), facts: {expires_on: 2024-12-21}}",
            "{\(lapsed), facts: {days_late: 16, filed_on: }}", "{\(lapsed), message_contains: no such text}",
            "{day: 2024-12-20, person: E1, rule: renewal.lapsed-unfiled}",
            "{day: 2025-01-05, person: E2, rule: renewal.lapsed-unfiled}",
            "{day: 2025-01-05, person: E1, absent: renewal.lapsed-unfiled}",
            "{day: 2025-01-05, person: E1, absent: renewal.*}", "{day: 2025-01-05, absent: renewal.*}",
            "{day: 2025-01-05, rule: outage.open}",
        ])
    func fails(expectation: String) throws {
        let result = try #require(try results(of: lapsedCase(expectation)).first)
        #expect(result.outcome == .failed)
        #expect(result.failures.count == 1)
    }

    @Test("a failure says where, what was expected and what was found")
    func failureText() throws {
        let expectation = "{\(Self.lapsed), severity: high, facts: {days_late: 17, fine_max_pen: 834}}"
        let failure = try #require(try results(of: lapsedCase(expectation)).first?.failures.first)
        #expect(
            failure.text(.en) == """
                own.yaml:10: Lapsed (2025-01-05)
                  expected: person=E1 rule=renewal.lapsed-unfiled severity=high days_late=17 fine_max_pen=834
                  found:    person=E1 rule=renewal.lapsed-unfiled severity=critical record=P1 since=2024-12-21 until= \
                expires_on=2024-12-20 days_late=16 fine_min_pen=83.40 fine_max_pen=834.00 ≠ severity, days_late
                """)
        #expect(failure.text(.es).contains("\n  se espera: person=E1"))
    }

    @Test("an unknown fact is a failure that names the facts there are")
    func unknownFact() throws {
        let failure = try #require(
            try results(of: lapsedCase("{\(Self.lapsed), facts: {dayslate: 16}}")).first?.failures.first)
        let given = "expires_on, days_late, fine_min_pen, fine_max_pen"
        #expect(failure.notes.map(\.en) == ["renewal.lapsed-unfiled gives no fact dayslate; it gives \(given)."])
    }

    @Test("where the rule finds nothing, the failure tells what else is true of the person")
    func nothingFound() throws {
        let early = "{day: 2024-12-20, person: E1, rule: renewal.lapsed-unfiled}"
        let found = try results(of: lapsedCase(early)).first?.failures.first?.found
        #expect(found?.count == 1)
        #expect(found?.first?.hasPrefix("person=E1 rule=renewal.window-open severity=high") == true)
        let other = "{day: 2024-12-20, person: E2, rule: renewal.lapsed-unfiled}"
        let failure = try #require(try results(of: lapsedCase(other)).first?.failures.first)
        #expect(failure.text(.en).hasSuffix("\n  found:    nothing"))
    }

    @Test("a message is looked for in both languages", arguments: ["16 days late", "16 días de retraso"])
    func message(text: String) throws {
        let result = try results(of: lapsedCase("{\(Self.lapsed), message_contains: \(text)}"))
        #expect(result.first?.outcome == .passed)
    }

    @Test("a message that lacks the text is shown in both languages")
    func messageShown() throws {
        let result = try results(of: lapsedCase("{\(Self.lapsed), message_contains: 17 days late}"))
        let found = try #require(result.first?.failures.first?.found.first)
        #expect(found.contains("16 days late"))
        #expect(found.contains("16 días de retraso"))
        #expect(found.hasSuffix("≠ message_contains"))
    }

    @Test(
        "rules that are still to come are skipped",
        arguments: RulePattern.published.filter { RuleID(rawValue: $0) == nil })
    func notYet(rule: String) throws {
        let result = try #require(
            try results(of: lapsedCase("{day: 2025-01-05, person: E1, rule: \(rule), facts: {any: 1}}")).first)
        #expect(result.outcome == .skipped)
        #expect(result.notYet == [rule])
        let mixed = try #require(
            try results(of: lapsedCase("{day: 2025-01-05, person: E1, rule: \(rule)}\n    - {\(Self.lapsed)}")).first)
        #expect(mixed.outcome == .passed)
        #expect(mixed.checked == 1)
    }

    @Test("an outage counts the people that it blocks")
    func blockedPeople() throws {
        let outages = """
            outages:
              - {outage_id: O1, portal: p, procedures: renewal, began_on: 2024-12-01, ended_on: 2025-01-31}
              - {outage_id: O2, portal: p, procedures: card, began_on: 2024-12-01}
            """
        let expectations = """
            {day: 2025-01-05, rule: outage.open, record: O1, facts: {blocked_people: 1}}
                - {day: 2025-01-05, rule: outage.open, record: O2, facts: {blocked_people: 0}}
                - {day: 2025-02-01, rule: outage.open, record: O2, until: }
                - {day: 2025-02-01, absent: renewal.blocked}
            """
        let result = try #require(try results(of: lapsedCase(expectations, more: outages)).first)
        #expect(result.outcome == .passed, "\(result.failures.map { $0.text(.en) })")
    }

    @Test("the policy's relief measures hold only where a case says so")
    func policyRelief() throws {
        let text = """
            - title: Lapsed in the emergency
              RELIEF
              records:
                people:
                  - {person_id: E1, kind: employee, given_names: A, family_names: B, nationality: DEU}
                permits:
                  - {permit_id: P1, person_id: E1, visa_type: cpp, valid_from: 2019-03-01, valid_until: 2020-02-29}
              expect:
                - {day: 2020-03-31, person: E1, rule: renewal.lapsed-unfiled, facts: {fine_max_pen: AMOUNT}}
            """
        // 31 days of March at 43.00; with the suspension from 16 March only 15 of them
        for (relief, amount) in [("policy_relief: no", "1333.00"), ("policy_relief: true", "645.00")] {
            let result = try results(of: text.replacing("RELIEF", with: relief).replacing("AMOUNT", with: amount))
            #expect(result.first?.outcome == .passed, "\(result.flatMap(\.failures).map { $0.text(.en) })")
        }
    }

    @Test("terms of working days are checked")
    func terms() throws {
        let text = """
            - title: Terms
              working_days:
                - {after: 2023-10-22, count: 30, gives: 2023-12-04}
                - {after: 2026-07-24, count: 1, gives: 2026-07-27}
            """
        let result = try #require(try results(of: text).first)
        #expect(result.checked == 2)
        #expect(result.failures.map(\.found) == [["gives=2026-07-30"]])
        #expect(result.failures.first?.expected == "count=1 gives=2026-07-27")
    }

    @Test("an overlay changes what cases see")
    func overlay() throws {
        let overlay = """
            parameters: {renewal.high_lead: {values: [{value: 40, source: s, confidence: chosen, checked: 2026-12-01}]}}
            """
        let policy = try PolicyLibrary.load(files: [PolicyFile(name: "o.yaml", text: overlay)])
        let text = lapsedCase("{day: 2024-11-10, person: E1, rule: renewal.window-open, severity: high}")
        let outcome = CaseRunner(policy: policy).run(try CaseFile.read(text: text, file: "own.yaml")).first?.outcome
        #expect(outcome == .passed)
    }

    @Test("the summary counts cases")
    func summary() throws {
        let pass = lapsedCase("{\(Self.lapsed)}")
        let fail = lapsedCase("{\(Self.lapsed), severity: info}\n    - {\(Self.lapsed), record: P2}")
        let skip = lapsedCase("{day: 2025-01-05, person: E1, absent: employer.*}")
        #expect(
            CaseReport(try results(of: [pass, pass, fail].joined(separator: "\n"))).summaryLine == "2 passed, 1 failed")
        if RuleID.allCases.contains(where: { $0.rawValue.hasPrefix("employer.") }) { return }
        let report = CaseReport(try results(of: [pass, skip].joined(separator: "\n")))
        #expect(report.summaryLine == "1 passed, 0 failed, 1 skipped")
        #expect(
            report.text(.en) == """
                Not checked, since these rules are still to come: employer.*
                1 passed, 0 failed, 1 skipped
                """)
    }
}
