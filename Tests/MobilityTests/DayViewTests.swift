import CivilCalendar
import Mobility
import Testing

@Suite("All that is true on a day")
struct DayViewTests {
    private static func finding(
        _ rule: RuleID, _ person: String?, _ record: String, _ severity: Severity, through last: Int,
        outage: String? = nil
    ) throws -> Finding {
        let facts =
            rule == .outageOpen
            ? [Fact(.blockedPeople, .peopleBlocked)] : outage.map { [Fact(.outageID, .code($0))] } ?? []
        let days = try #require(DayRange(Day(number: 0), through: Day(number: last)))
        let detail = Finding.DatedDetail(from: days.start, detail: Detail(facts: facts))
        return try #require(
            Finding(
                rule: rule, personID: person, recordID: record, severity: severity, days: days, details: [detail]))
    }

    private static func all() throws -> [Finding] {
        [
            try finding(.outageOpen, nil, "O1", .warning, through: 9),
            try finding(.outageOpen, nil, "O2", .warning, through: 9),
            // Two permits of one person count once; an outage whose id ends like another's is not that other one.
            try finding(.renewalBlocked, "E1", "P1/O1", .high, through: 9, outage: "O1"),
            try finding(.renewalBlocked, "E1", "P2/O1", .critical, through: 4, outage: "O1"),
            try finding(.renewalBlocked, "E2", "P3/O1", .high, through: 4, outage: "O1"),
            try finding(.renewalBlocked, "E2", "P3/X/O2", .high, through: 9, outage: "X/O2"),
        ]
    }

    @Test("counts the people that each outage blocks on that day", arguments: [(4, 2), (5, 1), (9, 1)])
    func blocked(day: Int, people: Int) throws {
        let view = DayView(findings: try Self.all(), on: Day(number: day))
        let counts = view.findings.filter { $0.finding.rule == .outageOpen }.map { $0.fact(.blockedPeople) }
        #expect(counts == [.number(people), .number(0)])
    }

    @Test("holds what is true on that day, worst first")
    func order() throws {
        let view = DayView(findings: try Self.all(), on: Day(number: 4))
        #expect(view.day == Day(number: 4))
        #expect(view.findings.map(\.finding.recordID) == ["P2/O1", "P1/O1", "P3/O1", "P3/X/O2", "O1", "O2"])
        #expect(DayView(findings: try Self.all(), on: Day(number: 10)).findings.isEmpty)
    }
}
