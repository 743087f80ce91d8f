import CivilCalendar
import Mobility
import Testing

@Suite("Plan for the day on which a portal reopens")
struct BacklogPlannerTests {
    typealias Sample = BacklogSample

    private static func plan(
        _ entries: [BacklogEntry], perDay: Int, from start: Day = Sample.monday
    ) throws -> BacklogPlan {
        BacklogPlanner(entries, holidays: try Sample.holidays()).plan(from: start, perDay: perDay)
    }

    @Test("the accruing come first, by what a day costs, then those in time by their end")
    func accruingFirst() throws {
        let entries = [
            Sample.entry("A", 40), Sample.entry("B", -3), Sample.entry("C", 20), Sample.entry("D", -10),
            Sample.entry("E", -5, daily: 99),
        ]
        #expect(try Self.plan(entries, perDay: 2).schedule == "E D | B C | A")
        #expect(try Self.plan(entries, perDay: 9).schedule == "E D B C A")
    }

    @Test(
        "whoever can still be in time is filed by the last day on which that needs it",
        arguments: [
            (0, "A B | C | D"), (1, "B | A | C | D"), (2, "B | C | A | D"), (3, "B | C | D | A"), (9, "B | C | D | A"),
        ])
    func deadline(lawful: Int, expected: String) throws {
        let lapsed = [Sample.entry("B", -9), Sample.entry("C", -8), Sample.entry("D", -7)]
        let schedule = try Self.plan(lapsed + [Sample.entry("A", lawful)], perDay: 1).schedule
        #expect(schedule == (lawful == 0 ? "A | B | C | D" : expected))
    }

    @Test("several who are due on one day begin as early as the capacity asks")
    func crowd() throws {
        // Three are due on Wednesday, one a day: the lapsed wait until Thursday.
        let entries = [Sample.entry("L", -9)] + ["A", "B", "C"].map { Sample.entry($0, 2) }
        #expect(try Self.plan(entries, perDay: 1).schedule == "A | B | C | L")
        #expect(try Self.plan(entries, perDay: 2).schedule == "L A | B C")
        // A fourth can't be saved; each who is late misses two deadlines that fall on one day.
        let more = entries + [Sample.entry("D", 2)]
        let plan = try Self.plan(more, perDay: 1)
        #expect(plan.lapsing.map(\.entry.personID) == ["D"])
        #expect(plan.cost[0] == 4)
    }

    @Test("a permit that ends during a trip is filed before leaving")
    func trip() throws {
        var traveller = Sample.entry("T", 20)
        traveller.trip = BacklogEntry.Trip(tripID: "T1", leavingOn: Sample.monday + 2)
        traveller.endsDuringTrip = true
        let lapsed = ["A", "B", "C"].map { Sample.entry($0, -9) }
        #expect(traveller.fileBy == Sample.monday + 1)
        let plan = try Self.plan(lapsed + [traveller], perDay: 1)
        #expect(plan.schedule == "A | T | B | C")
        #expect(plan.reasons(for: plan.filings[1]).map(\.code) == ["in_time", "trip_before_end"])
    }

    @Test("of two that cost the same the one with the sooner trip, then the one whose work is at stake, comes first")
    func ties() throws {
        var entries = ["A", "B", "C", "D"].map { Sample.entry($0, -9) }
        entries[1].workUnauthorisedFrom = Sample.monday - 8
        entries[2].trip = BacklogEntry.Trip(tripID: "T1", leavingOn: Sample.monday + 9)
        entries[3].trip = BacklogEntry.Trip(tripID: "T2", leavingOn: Sample.monday + 5)
        #expect(try Self.plan(entries, perDay: 1).schedule == "D | C | B | A")
    }

    @Test(
        "a family is filed on one day, and a place that it leaves goes to somebody else",
        arguments: [
            (2, "A A-1 | B C | D"), (3, "A A-1 B | C D"), (1, "A | A-1 | B | C | D"),
        ])
    func family(perDay: Int, expected: String) throws {
        let entries = [
            Sample.entry("A-1", -20, family: "A"), Sample.entry("A", -20), Sample.entry("B", -9),
            Sample.entry("C", -8), Sample.entry("D", -7),
        ]
        #expect(try Self.plan(entries, perDay: perDay).schedule == expected)
    }

    @Test("a family larger than a day's capacity has days of its own, begun so that nobody else lapses by it")
    func largeFamily() throws {
        let family = [
            Sample.entry("A", -20), Sample.entry("A-1", -20, family: "A"), Sample.entry("A-2", -20, family: "A"),
        ]
        #expect(try Self.plan(family + [Sample.entry("B", -30)], perDay: 2).schedule == "B | A A-1 | A-2")
        #expect(try Self.plan(family + [Sample.entry("B", 0)], perDay: 2).schedule == "B | A A-1 | A-2")
    }

    @Test(
        "filing begins on the first working day from the reopening on",
        arguments: [
            ("2026-11-28", "2026-11-30"), ("2026-11-30", "2026-11-30"), ("2026-12-08", "2026-12-10"),
            ("2026-12-25", "2026-12-28"),
        ])
    func workingDays(reopens: String, first: String) throws {
        let start = try #require(Day(iso: reopens))
        let plan = try Self.plan([Sample.entry("A", -9)], perDay: 1, from: start)
        #expect(plan.firstDay.description == first)
        #expect(plan.filings.map(\.day.description) == [first])
    }

    @Test("days late and the fine count the day of filing; a UIT that is not known yet makes an estimate")
    func fines() throws {
        let plan = try Self.plan([Sample.entry("A", -1), Sample.entry("B", 40)], perDay: 1)
        #expect(plan.filings[0].entry.daysLate(on: plan.filings[0].day) == 1)
        #expect(plan.fines.min.description == "5.50")
        #expect(plan.fines.max.description == "55.00")
        #expect(!plan.isEstimate)
        let late = try Self.plan([Sample.entry("A", -1)], perDay: 1, from: Sample.monday + 35)
        #expect(late.firstDay.description == "2027-01-04")
        #expect(late.isEstimate)
        #expect(late.fines.max.description == "1980.00")
    }

    @Test("nothing waits")
    func empty() throws {
        let plan = try Self.plan([], perDay: 3)
        #expect(plan.filings.isEmpty && plan.fines.max == .zero && plan.lastDay == Sample.monday)
    }
}
