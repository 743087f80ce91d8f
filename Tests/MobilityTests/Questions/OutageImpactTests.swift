import CivilCalendar
import Mobility
import Testing

@Suite("Whom an outage affects")
struct OutageImpactTests {
    private static let common = """
        people: {person_id: E1, kind: employee, given_names: A, family_names: B, nationality: DEU}
        permits: {permit_id: P1, person_id: E1, visa_type: resident_worker, valid_from: 2024-12-01, valid_until: 2025-11-30}
        people: {person_id: E2, kind: employee, given_names: A, family_names: B, nationality: DEU}
        permits: {permit_id: P2, person_id: E2, visa_type: cpp, valid_from: 2024-12-01, valid_until: 2025-11-20}
        people: {person_id: E3, kind: employee, given_names: A, family_names: B, nationality: DEU}
        permits: {permit_id: P3, person_id: E3, visa_type: resident_worker, valid_from: 2024-12-01, valid_until: 2026-10-30}
        filings: {filing_id: F3, person_id: E3, procedure: change_of_status, permit_id: P3, filed_on: 2025-11-03, outcome: pending}
        filing_events: {event_id: V3, filing_id: F3, event: observed, happened_on: 2025-11-05, due_on: 2025-11-28}
        trips: {trip_id: T3, person_id: E3, departs_on: 2025-12-10, returns_on: 2025-12-20}
        evidence: {evidence_id: X1, person_id: E1, outage_id: O, kind: failed_attempt, captured_on: 2025-11-12}
        evidence: {evidence_id: X2, person_id: E1, outage_id: O, kind: failed_attempt, captured_on: 2025-11-10}
        evidence: {evidence_id: X3, person_id: E1, outage_id: O, kind: support_request, captured_on: 2025-11-12}
        evidence: {evidence_id: X4, person_id: E1, outage_id: O, kind: official_notice, captured_on: 2025-11-12}
        evidence: {evidence_id: X5, outage_id: O, kind: failed_attempt, captured_on: 2025-11-12}
        evidence: {evidence_id: X6, person_id: E1, outage_id: O, kind: failed_attempt, captured_on: 2025-11-14}

        """

    private static func impact(
        _ procedures: String, _ types: String = "", on day: String, ended: String = ""
    ) throws -> OutageImpact {
        let line =
            "outages: {outage_id: O, portal: p, procedures: \(procedures), began_on: 2025-11-10"
            + (types.isEmpty ? "" : ", visa_types: \(types)") + (ended.isEmpty ? "}" : ", ended_on: \(ended)}")
        let all = try records(
            common.split(separator: "\n").map { $0.trimmingPrefix(" ") }.joined(separator: "\n") + "\n" + line)
        let book = RecordBook(all)
        let policy = try TestPolicy.peru()
        let evaluation = Evaluation(
            policy: policy, circumstances: Circumstances(outages: book.outages, reliefMeasures: []))
        let outage = try #require(book.outages.first)
        return OutageImpact(
            of: outage, on: try #require(Day(iso: day)),
            findings: book.dossiers.flatMap(evaluation.findings) + evaluation.findings(),
            evidence: all.compactMap { $0 as? Evidence }, policy: policy)
    }

    private static func lines(_ impact: OutageImpact) -> [String] {
        impact.entries.map { "\($0.personID) \($0.service.rawValue) \($0.asked.finding.recordID)" }
    }

    static let cases: [(String, String, String, [String])] = [
        // E1's window is open, E2's permit ends sooner; renewal.blocked covers both.
        ("renewal", "", "2025-11-13", ["E2 renewal P2/O", "E1 renewal P1/O"]),
        ("renewal", "resident_worker", "2025-11-13", ["E1 renewal P1/O"]),
        // Lapsed is worse.
        ("renewal", "", "2025-12-01", ["E2 renewal P2/O", "E1 renewal P1/O"]),
        ("answer", "", "2025-11-13", ["E3 answer V3"]), ("answer", "cpp", "2025-11-13", []),
        ("answer", "resident_worker", "2025-11-13", ["E3 answer V3"]),
        ("travel_permit", "", "2025-11-13", ["E3 travel_permit T3"]),
        // A trip tells no status, so an outage of some statuses is not known to cover it.
        ("travel_permit", "resident_worker", "2025-11-13", []),
        // What can't be extended has to be changed.
        ("change_of_status", "", "2025-11-13", ["E2 change_of_status P2"]),
        ("answer;travel_permit", "", "2025-11-13", ["E3 answer V3", "E3 travel_permit T3"]),
        ("card", "", "2025-11-13", []),
        // Neither before nor after.
        ("renewal", "", "2025-11-09", []),
    ]

    @Test("is decided from the findings", arguments: cases)
    func affected(procedures: String, types: String, day: String, expected: [String]) throws {
        #expect(Self.lines(try Self.impact(procedures, types, on: day)) == expected)
    }

    @Test("ends with its last day", arguments: [("2025-11-13", 2), ("2025-11-14", 0)])
    func ends(day: String, count: Int) throws {
        #expect(try Self.impact("renewal", on: day, ended: "2025-11-13").entries.count == count)
        #expect(try Self.impact("answer", on: day, ended: "2025-11-13").entries.count == count / 2)
    }

    @Test("each person is counted once")
    func once() throws { #expect(try Self.impact("answer;travel_permit", on: "2025-11-13").people == ["E3"]) }

    @Test(
        "what was tried by then is told, for each person alone",
        arguments: [
            ("2025-11-11", ["2025-11-10"], 0), ("2025-11-12", ["2025-11-10", "2025-11-12"], 1),
            ("2025-11-14", ["2025-11-10", "2025-11-12", "2025-11-14"], 1),
        ])
    func tried(day: String, attempts: [String], mails: Int) throws {
        let entries = try Self.impact("renewal", on: day).entries
        let first = try #require(entries.first { $0.personID == "E1" })
        #expect(first.attempts.map(\.description) == attempts)
        #expect(first.supportRequests.count == mails)
        #expect(entries.first { $0.personID == "E2" }?.attempts == [])
    }
}
