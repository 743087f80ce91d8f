import CivilCalendar
import TestSupport
import Testing

@testable import Mobility

@Suite("What begins, changes and ends if nothing is done")
struct ForecastTests {
    private static func day(_ number: Int) -> Day { Day(number: 20_000 + number) }

    private static func finding(
        _ severity: Severity, _ first: Int, through last: Int?, record: String = "P1",
        rule: RuleID = .renewalWindowOpen, detail: Detail = Detail()
    ) throws -> Finding {
        let days = try #require(DayRange(day(first), through: last.map(day)))
        return try #require(
            Finding(
                rule: rule, personID: rule == .outageOpen ? nil : "E1", recordID: record, severity: severity,
                days: days, details: [Finding.DatedDetail(from: days.start, detail: detail)]))
    }

    private static func severities(_ findings: [Finding], on day: Day) -> [Finding.Identity: Severity] {
        Dictionary(
            uniqueKeysWithValues: DayView(findings: findings, on: day).findings
                .map { ($0.finding.identity, $0.finding.severity) })
    }

    private static func lines(_ forecast: Forecast) -> [String] {
        forecast.events.map { event in
            "\(event.day - day(0)) \(event.change.kind.rawValue) \(event.change.identity.recordID) "
                + [event.change.before, event.change.now].map { $0?.rawValue ?? "-" }.joined(separator: ">")
        }
    }

    /// One finding that grows worse, then better, pauses, and comes again.
    private static func wave() throws -> [Finding] {
        [
            try finding(.warning, 2, through: 4), try finding(.high, 5, through: 5), try finding(.info, 6, through: 8),
            try finding(.critical, 10, through: nil),
        ]
    }

    @Test("a span of one severity that follows another is no end and no beginning")
    func kinds() throws {
        let forecast = Forecast(findings: try Self.wave(), asOf: Self.day(0), through: Self.day(30))
        #expect(
            Self.lines(forecast) == [
                "2 began P1 ->warning", "5 escalated P1 warning>high", "6 eased P1 high>info", "9 ended P1 info>-",
                "10 began P1 ->critical",
            ])
        #expect(FindingChange.Kind.allCases.map(forecast.count(of:)) == [2, 1, 1, 1])
    }

    @Test(
        "from the day after the asked one through the last",
        arguments: [
            (1, 2, ["2"]), (2, 4, []), (2, 5, ["5"]), (4, 5, ["5"]), (5, 5, []), (5, 9, ["6", "9"]), (10, 400, []),
        ] as [(Int, Int, [String])])
    func window(asOf: Int, last: Int, days: [String]) throws {
        let forecast = Forecast(findings: try Self.wave(), asOf: Self.day(asOf), through: Self.day(last))
        #expect(Self.lines(forecast).map { String($0.prefix { $0 != " " }) } == days)
        #expect(forecast.byDay.map { "\($0.day - Self.day(0))" } == days)
    }

    @Test("says what the finding says on that day, of one that ends what it said on its last day")
    func askedDay() throws {
        let forecast = Forecast(findings: try Self.wave(), asOf: Self.day(0), through: Self.day(30))
        #expect(forecast.events.map { $0.asked.day - Self.day(0) } == [2, 5, 6, 8, 10])
        #expect(forecast.events.map(\.asked.finding.severity) == [.warning, .high, .info, .info, .critical])
        let next = forecast.next(for: try Self.wave()[0].identity)
        #expect(next?.day == Self.day(2))
    }

    @Test("within a day the worst comes first, and what ends last")
    func order() throws {
        let findings = [
            try Self.finding(.critical, 0, through: 4, record: "A"),
            try Self.finding(.warning, 5, through: 9, record: "B"),
            try Self.finding(.high, 5, through: 9, record: "C"),
            try Self.finding(.info, 1, through: 4, record: "D"),
            try Self.finding(.critical, 5, through: 9, record: "D"),
            try Self.finding(.info, 0, through: 4, record: "E"),
        ]
        let forecast = Forecast(findings: findings, asOf: Self.day(2), through: Self.day(8))
        #expect(forecast.events.map(\.change.identity.recordID) == ["D", "C", "B", "A", "E"])
    }

    @Test("can be told of a severity and worse, and of some findings")
    func only() throws {
        let all = Forecast(findings: try Self.wave(), asOf: Self.day(0), through: Self.day(30))
        // What was or becomes high is told, such as the easing of what was high.
        #expect(all.only(atLeast: .high).events.map { $0.day - Self.day(0) } == [5, 6, 10])
        #expect(all.only { $0.recordID != "P1" }.events.isEmpty)
        #expect(all.only { $0.recordID == "P1" }.events.count == all.events.count)
    }

    @Test("counts the people of an outage on the day on which it is told")
    func blocked() throws {
        let outage = Detail(facts: [Fact(.blockedPeople, .peopleBlocked)])
        let blocks = Detail(facts: [Fact(.outageID, .code("O1"))])
        let findings = [
            try Self.finding(.warning, 5, through: 9, record: "O1", rule: .outageOpen, detail: outage),
            try Self.finding(.high, 5, through: 5, record: "P1/O1", rule: .renewalBlocked, detail: blocks),
        ]
        let forecast = Forecast(findings: findings, asOf: Self.day(0), through: Self.day(30))
        let counts = forecast.events.filter { $0.change.identity.rule == .outageOpen }
            .map { $0.asked.fact(.blockedPeople) }
        #expect(counts == [.number(1), .number(0)])
    }

    @Test("the last day there is breaks nothing")
    func edges() throws {
        let endless = try Self.finding(.info, 1, through: nil)
        #expect(Forecast(findings: [endless], asOf: .latest, through: .latest).events.isEmpty)
        #expect(Forecast(findings: [endless], asOf: .earliest, through: .latest).events.count == 1)
    }
}

extension ForecastTests {
    /// A day's fine of 0.1 % to 1 % of S/ 5000 from day 10 on: S/ 5.00 to S/ 50.00.
    private static func fine(from first: Int, isEstimate: Bool = false) throws -> Detail {
        Detail(
            accrual: Accrual(steps: [
                Accrual.Step(
                    days: .from(day(first)), uit: Money(centimos: 500_000), minRate: 1_000, maxRate: 10_000,
                    isEstimate: isEstimate)
            ]))
    }

    private static func amounts(_ pair: (min: Money, max: Money)) -> [String] { ["\(pair.min)", "\(pair.max)"] }

    @Test("fines are those of the last day, and how much more that is than on the asked one")
    func fines() throws {
        let findings = [
            try Self.finding(
                .critical, 10, through: nil, record: "A", rule: .renewalLapsedUnfiled, detail: Self.fine(from: 10)),
            // Begins after the asked day: all of it is more.
            try Self.finding(
                .critical, 18, through: nil, record: "B", rule: .renewalLapsedUnfiled,
                detail: Self.fine(from: 18, isEstimate: true)),
            // Over before the last day.
            try Self.finding(
                .critical, 10, through: 19, record: "C", rule: .renewalLapsedUnfiled, detail: Self.fine(from: 10)),
            try Self.finding(.high, 10, through: nil, record: "D"),
        ]
        let forecast = Forecast(findings: findings, asOf: Self.day(12), through: Self.day(20))
        #expect(forecast.fines.map(\.asked.finding.recordID) == ["A", "B"])
        #expect(forecast.fines.map { Self.amounts($0.amounts) } == [["55.00", "550.00"], ["15.00", "150.00"]])
        #expect(forecast.fines.map { Self.amounts($0.more) } == [["40.00", "400.00"], ["15.00", "150.00"]])
        #expect(forecast.fines.map(\.asked.fineIsEstimate) == [false, true])
        #expect(Self.amounts(forecast.fines.total) == ["70.00", "700.00"])
        #expect(Self.amounts(forecast.fines.totalMore) == ["55.00", "550.00"])
        #expect(forecast.fines.areEstimates)
        #expect(!forecast.only { $0.recordID == "A" }.fines.areEstimates)
        #expect(forecast.only { $0.recordID == "D" }.fines.isEmpty)
    }

    /// The forecast of random families, replayed: what was true on the asked day, with each day's changes made, is what
    /// is true on every later day. Only findings that share a day with the forecast are handed in, as the database does.
    @Test("replayed on the asked day it gives every later day", arguments: 1...120 as ClosedRange<UInt64>)
    func replay(seed: UInt64) throws {
        let made = try RandomRecords(seed: seed)
        let book = RecordBook(made.records)
        let evaluation = Evaluation(
            policy: try TestPolicy.peru(),
            circumstances: Circumstances(outages: book.outages, reliefMeasures: book.reliefMeasures))
        let all = book.dossiers.flatMap { evaluation.findings(for: $0) } + evaluation.findings()
        var random = SeededRandom(seed: seed)
        let asOf = made.start + Int.random(in: 0..<1_200, using: &random)
        let days = Int.random(in: 1...300, using: &random)
        let range = try #require(DayRange(asOf, through: asOf + days))
        let forecast = Forecast(
            findings: all.filter { $0.days.intersection(range) != nil }, asOf: asOf, through: asOf + days)
        #expect(forecast.events.allSatisfy { $0.day > asOf && $0.day <= asOf + days })
        var state = Self.severities(all, on: asOf)
        var waiting = forecast.events[...]
        for day in (1...days).map({ asOf + $0 }) {
            while let event = waiting.first, event.day == day {
                #expect(state[event.change.identity] == event.change.before)
                state[event.change.identity] = event.change.now
                waiting.removeFirst()
            }
            #expect(state == Self.severities(all, on: day), "seed \(seed), \(day)")
        }
        #expect(waiting.isEmpty)
        for fine in forecast.fines {
            #expect(fine.amounts.min <= fine.amounts.max && fine.more.min >= .zero && fine.more.max >= fine.more.min)
        }
    }
}
