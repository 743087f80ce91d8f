import CivilCalendar
import Mobility
import Testing

/// Which deadlines records give, to the day.
@Suite struct DeadlineTests {
    private static let worker = """
        people: {person_id: E1, kind: employee, given_names: A, family_names: B, nationality: DEU}
        permits: {permit_id: P1, person_id: E1, visa_type: resident_worker, valid_from: 2025-12-21, valid_until: 2026-12-20}
        """
    private static let visitor = """
        people: {person_id: E1, kind: employee, given_names: A, family_names: B, nationality: DEU}
        stays: {stay_id: S1, person_id: E1, visa_type: business_visitor, entered_on: 2026-11-01, days_granted: 30}
        """
    /// A worker whose renewal has been pending since 2026-11-10.
    private static let pending = """
        \(worker)
        filings: {filing_id: F1, person_id: E1, procedure: renewal, permit_id: P1, filed_on: 2026-11-10, outcome: pending}
        """

    /// The deadlines as `kind day`, in order.
    private static func deadlines(_ lines: String) throws -> [String] {
        let book = RecordBook(try records(lines))
        let policy = try TestPolicy.peru()
        let evaluation = Evaluation(
            policy: policy,
            circumstances: Circumstances(outages: book.outages, reliefMeasures: book.reliefMeasures))
        return Deadline.all(in: evaluation.findings(of: book), policy: policy).map { "\($0.kind.rawValue) \($0.day)" }
    }

    @Test(arguments: [
        (worker, ["window_opening 2026-10-21", "filing_deadline 2026-12-20"]),
        // Filed on the day before the opening, on it, and on the last day: the window was not open, unfiled, on the
        // opening; nothing was left to file on the last day.
        (filed("2026-10-20"), []),
        (filed("2026-10-21"), []),
        (filed("2026-10-22"), ["window_opening 2026-10-21"]),
        (filed("2026-12-20"), ["window_opening 2026-10-21"]),
        (filed("2026-12-21"), ["window_opening 2026-10-21", "filing_deadline 2026-12-20"]),
        // Withdrawn: to be filed again. The window did not open once more.
        (filed("2026-10-20", "withdrawn, decided_on: 2026-11-15"), ["filing_deadline 2026-12-20"]),
    ])
    func renewal(lines: String, expected: [String]) throws { #expect(try Self.deadlines(lines) == expected) }

    @Test func aStatusThatCantBeExtendedOnlyEnds() throws {
        let lines = Self.worker.replacing("resident_worker", with: "cpp")
        #expect(try Self.deadlines(lines) == ["permit_expiry 2026-12-20"])
    }

    @Test func reliefMovesTheEnd() throws {
        let relief =
            "relief_measures: {relief_id: R1, norm: N, effect: extend_validity, from: 2026-12-01, until: 2026-12-31, extends_to: 2027-03-31}"
        #expect(
            try Self.deadlines(Self.worker + "\n" + relief) == [
                "window_opening 2027-01-30", "filing_deadline 2027-03-31",
            ])
    }

    @Test(arguments: [
        // Observed on a Friday, 5 working days: 9 December is a holiday, and so is the 8th.
        ("filing_events: {event_id: V1, filing_id: F1, event: observed, happened_on: 2026-12-04}", ["2026-12-15"]),
        (
            "filing_events: {event_id: V1, filing_id: F1, event: observed, happened_on: 2026-12-04, due_on: 2026-12-10}",
            ["2026-12-10"]
        ),
        // Answered on the last day, and on the day after it.
        (
            """
            filing_events: {event_id: V1, filing_id: F1, event: observed, happened_on: 2026-12-04, due_on: 2026-12-10}
            filing_events: {event_id: V2, filing_id: F1, event: answered, happened_on: 2026-12-10}
            """, []
        ),
        (
            """
            filing_events: {event_id: V1, filing_id: F1, event: observed, happened_on: 2026-12-04, due_on: 2026-12-10}
            filing_events: {event_id: V2, filing_id: F1, event: answered, happened_on: 2026-12-11}
            """, ["2026-12-10"]
        ),
        // Extended before the last day, and too late: the extended day is the one that counts.
        (
            """
            filing_events: {event_id: V1, filing_id: F1, event: observed, happened_on: 2026-12-04, due_on: 2026-12-10}
            filing_events: {event_id: V2, filing_id: F1, event: extension_granted, happened_on: 2026-12-09, due_on: 2027-01-09}
            """, ["2027-01-09"]
        ),
        (
            """
            filing_events: {event_id: V1, filing_id: F1, event: observed, happened_on: 2026-12-04, due_on: 2026-12-10}
            filing_events: {event_id: V2, filing_id: F1, event: extension_granted, happened_on: 2026-12-14, due_on: 2027-01-09}
            """, ["2027-01-09"]
        ),
    ])
    func answers(events: String, expected: [String]) throws {
        let deadlines = try Self.deadlines(Self.pending + "\n" + events).filter { $0.hasPrefix("answer_due") }
        #expect(deadlines == expected.map { "answer_due \($0)" })
    }

    @Test(arguments: [
        ("denied, decided_on: 2026-12-10", "", ["leave_by 2026-12-25"]),
        // The permit's end is later than 15 days after the denial.
        ("denied, decided_on: 2026-11-20", "", ["leave_by 2026-12-20"]),
        (
            "denied, decided_on: 2026-12-10",
            "filings: {filing_id: F2, person_id: E1, procedure: change_of_status, filed_on: 2026-12-12, outcome: pending}",
            []
        ),
    ])
    func denials(outcome: String, more: String, expected: [String]) throws {
        let deadlines = try Self.deadlines(Self.filed("2026-11-10", outcome) + "\n" + more)
        #expect(deadlines.filter { $0.hasPrefix("leave_by") } == expected)
    }

    @Test(arguments: [
        ("departs_on: 2026-12-15, returns_on: 2026-12-20", "", ["apply_by 2026-12-12"]),
        ("departs_on: 2026-12-15, returns_on: 2027-01-14", "", ["apply_by 2026-12-12"]),
        ("departs_on: 2026-12-15, returns_on: 2027-01-15", "", ["apply_by 2026-12-12", "return_by 2027-01-14"]),
        // Issued on the last day to apply, and before it, for an earlier day of leaving.
        (
            "departs_on: 2026-12-15, returns_on: 2027-01-15", "issued_on: 2026-12-12, departs_on: 2026-12-15",
            ["return_by 2027-01-14"]
        ),
        (
            "departs_on: 2026-12-15, returns_on: 2027-01-15", "issued_on: 2026-12-01, departs_on: 2026-12-10",
            ["return_by 2027-01-09"]
        ),
        // Gone and not back: whatever was planned, the permit ends. Back on its last day.
        (
            "departs_on: 2026-12-15, returns_on: 2026-12-20, left_on: 2026-12-15",
            "issued_on: 2026-12-01, departs_on: 2026-12-15", ["return_by 2027-01-14"]
        ),
        (
            "departs_on: 2026-12-15, returns_on: 2026-12-20, left_on: 2026-12-15, came_back_on: 2027-01-14",
            "issued_on: 2026-12-01, departs_on: 2026-12-15", []
        ),
    ])
    func travel(trip: String, permit: String, expected: [String]) throws {
        let permits = permit.isEmpty ? "" : "\ntravel_permits: {travel_permit_id: TP1, person_id: E1, \(permit)}"
        let lines = Self.pending + "\ntrips: {trip_id: T1, person_id: E1, \(trip)}" + permits
        #expect(try Self.deadlines(lines).filter { $0.contains("_by") } == expected)
    }

    @Test(arguments: [
        (visitor, ["stay_end 2026-11-30"]),
        (visitor.replacing("days_granted: 30", with: "days_granted: 30, exited_on: 2026-11-29"), []),
        (
            visitor
                + "\nfilings: {filing_id: F1, person_id: E1, procedure: initial, filed_on: 2026-11-20, outcome: pending}",
            []
        ),
    ])
    func stays(lines: String, expected: [String]) throws { #expect(try Self.deadlines(lines) == expected) }

    @Test(arguments: [
        ("type: passport, expires_on: 2026-08-31", "", ["passport_expiry 2026-08-31"]),
        ("type: passport, expires_on: 2026-08-31", "type: passport, issued_on: 2026-08-31, expires_on: 2036-08-30", []),
        (
            "type: passport, expires_on: 2026-08-31", "type: passport, issued_on: 2026-09-01, expires_on: 2036-08-31",
            ["passport_expiry 2026-08-31"]
        ),
    ])
    func passports(first: String, second: String, expected: [String]) throws {
        let lines = ["D1", "D2"].enumerated().compactMap { index, id -> String? in
            let cells = index == 0 ? first : second
            return cells.isEmpty ? nil : "documents: {document_id: \(id), person_id: E1, \(cells)}"
        }
        let deadlines = try Self.deadlines(([Self.worker] + lines).joined(separator: "\n"))
        #expect(deadlines.filter { $0.hasPrefix("passport") && $0.hasSuffix("2026-08-31") } == expected)
    }

    @Test(arguments: [
        ("", ["card_expiry 2026-06-30"]),
        // Another card by the day after; the card of a permit that has followed.
        (
            "documents: {document_id: C2, person_id: E1, type: carne_extranjeria, issued_on: 2026-07-01, expires_on: 2030-06-30}",
            []
        ),
        (
            "documents: {document_id: C2, person_id: E1, type: carne_extranjeria, issued_on: 2026-07-02, expires_on: 2030-06-30}",
            ["card_expiry 2026-06-30"]
        ),
        (
            "permits: {permit_id: P2, person_id: E1, visa_type: resident_worker, valid_from: 2026-06-01, valid_until: 2027-05-31}",
            []
        ),
    ])
    func cards(more: String, expected: [String]) throws {
        let lines = Self.worker.replacing("2026-12-20}", with: "2026-12-20, card_expires_on: 2026-06-30}")
        #expect(try Self.deadlines(lines + "\n" + more).filter { $0.hasPrefix("card") } == expected)
    }

    @Test func childrenGrowUp() throws {
        let child =
            "people: {person_id: D1, kind: dependent, principal_id: E1, relationship: child, given_names: C, family_names: D, nationality: DEU, birth_date: 2000-02-29}"
        #expect(try Self.deadlines(Self.worker + "\n" + child).contains("age_limit 2028-02-29"))
    }

    @Test(arguments: [("2026-12-19", 1), ("2026-12-20", 2)])
    func leaversHaveNoDeadlinesAfterTheirLastDay(end: String, count: Int) throws {
        let lines = Self.worker.replacing("nationality: DEU}", with: "nationality: DEU, employment_end: \(end)}")
        #expect(try Self.deadlines(lines).count == count)
    }

    /// The days and their findings hold for whatever records there are.
    @Test(arguments: 1...300 as ClosedRange<UInt64>) func everyDeadlineFollowsFromItsFinding(seed: UInt64) throws {
        let book = RecordBook(try RandomRecords(seed: seed).records)
        let policy = try TestPolicy.peru()
        let evaluation = Evaluation(
            policy: policy,
            circumstances: Circumstances(outages: book.outages, reliefMeasures: book.reliefMeasures))
        let findings = evaluation.findings(of: book)
        let deadlines = Deadline.all(in: findings, policy: policy)
        #expect(Set(deadlines.map(\.identity)).count == deadlines.count)
        #expect(deadlines.map(\.day) == deadlines.map(\.day).sorted())
        for deadline in deadlines {
            let finding = deadline.asked.finding
            let days = finding.days
            #expect(days.contains(deadline.day) || days.start == deadline.day + 1, "seed \(seed)")
            #expect(finding.rule == deadline.kind.rule)
            // What is told of a day is true of it whatever else is looked at.
            let alone = Deadline.all(in: findings.filter { $0.identity == finding.identity }, policy: policy)
            #expect(alone.contains { $0.kind == deadline.kind && $0.day == deadline.day })
        }
    }

    private static func filed(_ day: String, _ outcome: String = "pending") -> String {
        worker
            + "\nfilings: {filing_id: F1, person_id: E1, procedure: renewal, permit_id: P1, filed_on: \(day), outcome: \(outcome)}"
    }
}
