import CivilCalendar
import Mobility
import Testing

/// Values of the law that change while a count runs.
@Suite struct DatedLimitTests {
    @Test func absenceFollowsTheLimitOfTheDay() throws {
        let leftOn = try #require(Day(iso: "2025-01-01"))
        let policy = try TestPolicy.peru([
            .absenceLimit: ("2025-08-01", "250"), .absenceWindow: ("2025-08-01", "180"),
        ])
        var file = PersonFile(try person())
        file.permits = [
            try Permit(
                fields: [.text("P1"), .text("E1"), .text("resident_worker"), .day(leftOn - 100), .day(leftOn + 900)]
                    + [.empty, .empty, .empty])
        ]
        file.trips = [
            try Trip(
                fields: [.text("T1"), .text("E1"), .day(leftOn), .empty, .day(leftOn), .empty, .empty])
        ]
        let findings = Evaluation(policy: policy, circumstances: Circumstances())
            .findings(for: Dossier(subject: file)).filter { $0.rule == .travelAbsence }
        // 153 days on 3 June; 184 on 4 July; 212 on 1 August, when the limit becomes 250; 251 on 9 September.
        #expect(findings.map(\.severity) == [.warning, .critical, .warning, .critical])
        #expect(findings.map { "\($0.days.start)" } == ["2025-06-03", "2025-07-04", "2025-08-01", "2025-09-09"])
        let last = try #require(findings.last)
        let asked = AskedFinding(last, on: last.days.start)
        #expect(asked.fact(.daysAbroadConsecutive) == .number(251))
        #expect(asked.fact(.daysAbroadIn365) == .number(180))
        #expect(asked.fact(.limit) == .number(250))
        #expect(asked.days == 251)
    }

    private func person() throws -> Person {
        let given: [String: FieldValue] = [
            "person_id": .text("E1"), "kind": .text("employee"), "given_names": .text("A"), "family_names": .text("B"),
            "nationality": .text("DEU"),
        ]
        return try Person(fields: Person.columns.map { given[$0.name] ?? .empty })
    }
}
