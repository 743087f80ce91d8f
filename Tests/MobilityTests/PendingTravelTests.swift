import CivilCalendar
import Mobility
import Testing

/// An employer may forbid to travel while an application is pending, which the law allows with a permit.
@Suite struct PendingTravelTests {
    private static func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

    /// A renewal pending from 3 February, and a trip on 10 March without a travel permit.
    private static func dossier() throws -> Dossier {
        var file = PersonFile(
            try Person.make([
                "person_id": .text("E1"), "kind": .text("employee"), "given_names": .text("Tom"),
                "family_names": .text("Hill"), "nationality": .text("GBR"),
            ]))
        file.permits = [
            try Permit.make([
                "permit_id": .text("P1"), "person_id": .text("E1"), "visa_type": .text("resident_worker"),
                "valid_from": .day(try day("2024-03-01")), "valid_until": .day(try day("2025-02-28")),
            ])
        ]
        file.filings = [
            try Filing.make([
                "filing_id": .text("F1"), "person_id": .text("E1"), "procedure": .text("renewal"),
                "permit_id": .text("P1"), "filed_on": .day(try day("2025-02-03")), "outcome": .text("pending"),
            ])
        ]
        file.trips = [
            try Trip.make([
                "trip_id": .text("T1"), "person_id": .text("E1"), "departs_on": .day(try day("2025-03-10")),
                "returns_on": .day(try day("2025-03-20")),
            ])
        ]
        return Dossier(subject: file)
    }

    @Test(arguments: [("allowed", Severity.warning, false), ("forbidden", .critical, true)])
    func theEmployersChoiceDecides(_ choice: String, _ hold: Severity, _ conflicts: Bool) throws {
        let policy = try TestPolicy.peru([.pendingTravel: ("2000-01-01", choice)])
        let findings = Evaluation(policy: policy, circumstances: Circumstances()).findings(for: try Self.dossier())
        let holds = findings.filter { $0.rule == .travelHold }
        #expect(holds.map(\.severity) == [hold])
        #expect(holds.map(\.days) == [.from(try Self.day("2025-02-03"))])
        let conflict = findings.filter { $0.rule == .travelConflict }
        #expect(conflict.isEmpty != conflicts)
        // On the day of leaving the hold will be critical: so from 60 days before it, even before the filing.
        #expect(conflict.allSatisfy { $0.days.first?.description == "2025-01-09" })
        // A permit is needed either way.
        #expect(findings.contains { $0.rule == .travelPermitMissing })
    }

    @Test func aChoiceHoldsFromItsDayOn() throws {
        let policy = try TestPolicy.peru([.pendingTravel: ("2025-03-01", "forbidden")])
        let findings = Evaluation(policy: policy, circumstances: Circumstances()).findings(for: try Self.dossier())
        let holds = findings.filter { $0.rule == .travelHold }
        #expect(holds.map(\.severity) == [.warning, .critical])
        #expect(holds.last?.days.first == (try Self.day("2025-03-01")))
    }
}
