import CivilCalendar
import Mobility
import TestSupport
import Testing

/// A visitor's days, against worked examples and against the report.
@Suite struct StayDaysTests {
    private static func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

    private static func visit(_ entry: String, _ exit: String?, _ granted: Int?) throws -> StayDaysQuestion.Visit {
        try #require(
            StayDaysQuestion.Visit(enteredOn: try day(entry), exitedOn: try exit.map(day), daysGranted: granted))
    }

    private static func answer(_ visits: [StayDaysQuestion.Visit], asOf: String) throws -> StayDaysAnswer {
        StayDaysAnswer(
            StayDaysQuestion(visits, visaType: .tourist, asOf: try day(asOf)), policy: try TestPolicy.peru())
    }

    /// The asked day, and days used, left and whether it has ended of both windows. Entered on 2022-09-22.
    static let windows: [(String, [Int], [Int], [Bool])] = [
        ("2022-09-22", [0, 0], [90, 183], [false, false]),
        ("2022-12-02", [71, 71], [19, 112], [false, false]),
        ("2022-12-21", [90, 90], [0, 93], [false, false]),
        ("2022-12-22", [91, 91], [-1, 92], [false, false]),
        ("2023-03-20", [179, 179], [-89, 4], [false, false]),
        // The window of 180 days ends on 2023-03-21.
        ("2023-03-21", [180, 180], [-90, 3], [true, false]),
        ("2023-09-22", [180, 365], [-90, -182], [true, true]),
    ]

    @Test(arguments: windows)
    func windowsBeginAtAnEntry(_ asOf: String, _ used: [Int], _ left: [Int], _ ended: [Bool]) throws {
        let answer = try Self.answer([try Self.visit("2022-09-22", nil, 90)], asOf: asOf)
        #expect(answer.windows.map(\.used) == used)
        #expect(answer.windows.map(\.left) == left)
        #expect(answer.windows.map(\.hasEnded) == ended)
        #expect(answer.windows.map(\.end.description) == ["2023-03-21", "2023-09-22"])
    }

    @Test func beforeTheFirstEntryThereIsNoWindow() throws {
        let answer = try Self.answer([try Self.visit("2022-09-22", nil, 90)], asOf: "2022-09-21")
        #expect(answer.windows.isEmpty)
        #expect(answer.visits.map(\.isPlanned) == [true])
        #expect(answer.visits.map(\.isHere) == [false])
    }

    @Test func anEntryOnTheEndBeginsANewWindow() throws {
        let visits = [
            try Self.visit("2022-09-22", "2022-12-02", 90), try Self.visit("2023-03-21", "2023-03-31", 30),
        ]
        let answer = try Self.answer(visits, asOf: "2023-04-05")
        #expect(answer.windows.map(\.start.description) == ["2023-03-21", "2022-09-22"])
        #expect(answer.windows.map(\.used) == [10, 81])
    }

    /// Exit and asked day, days over strictly and leniently, whether it is planned to be too long. Granted until
    /// 2023-12-23 strictly.
    @Test(arguments: [
        ("2023-12-23", "2024-01-01", 0, 0, 0), ("2023-12-24", "2024-01-01", 1, 0, 0),
        ("2023-12-25", "2024-01-01", 2, 1, 0), ("2024-01-10", "2023-12-20", 0, 0, 18),
        ("2024-01-10", "2023-12-26", 3, 2, 18), (nil, "2023-12-26", 3, 2, 0),
    ])
    func daysOver(_ exit: String?, _ asOf: String, _ strict: Int, _ lenient: Int, _ planned: Int) throws {
        let answer = try Self.answer([try Self.visit("2023-09-25", exit, 90)], asOf: asOf)
        let visit = try #require(answer.visits.first)
        #expect(visit.lastDays?.strict.description == "2023-12-23")
        #expect(visit.lastDays?.lenient.description == "2023-12-24")
        #expect([visit.daysOverStrict, visit.daysOverLenient] == [strict, lenient])
        #expect(visit.daysOverAtPlannedExit == planned)
        #expect((answer.afterOverstay != nil) == (strict > 0))
    }

    @Test func afterAnOverstayTheRuleOfThumbIs90DaysPlusTheDaysOver() throws {
        let gone = try Self.answer([try Self.visit("2023-09-25", "2024-01-10", 90)], asOf: "2024-02-01")
        // 18 days over: 108 full days out after 10 January end on 27 April.
        let after = try #require(gone.afterOverstay)
        #expect(after.leavingOn.description == "2024-01-10")
        #expect(after.hasLeft)
        #expect([after.daysOver, after.daysOut] == [18, 108])
        #expect(after.entryFrom.description == "2024-04-28")
        let here = try Self.answer([try Self.visit("2023-09-25", nil, 90)], asOf: "2024-01-10")
        #expect(here.afterOverstay?.hasLeft == false)
        #expect(here.afterOverstay?.entryFrom == gone.afterOverstay?.entryFrom)
    }

    @Test func withoutTheDaysGrantedThereIsNoLastDay() throws {
        let answer = try Self.answer([try Self.visit("2023-09-25", nil, nil)], asOf: "2024-06-01")
        #expect(answer.visits.map { $0.lastDays == nil } == [true])
        #expect(answer.afterOverstay == nil)
        #expect(answer.windows.map(\.used) == [180, 250])
        #expect(answer.conflicts == [.visitorAllowance])
    }

    @Test func overlappingVisitsAreFound() throws {
        func overlapping(_ visits: [StayDaysQuestion.Visit]) throws -> Day? {
            StayDaysQuestion(visits, visaType: .tourist, asOf: .earliest).overlapping?.enteredOn
        }
        let first = try Self.visit("2023-01-01", "2023-01-31", 30)
        #expect(try overlapping([first, try Self.visit("2023-01-31", nil, 30)]) == nil)
        #expect(try overlapping([first, try Self.visit("2023-01-30", nil, 30)])?.description == "2023-01-30")
        #expect(
            try overlapping([try Self.visit("2023-01-01", nil, 30), try Self.visit("2023-03-01", nil, 30)]) != nil)
    }

    @Test func itSaysWhatTheReportSays() throws {
        let policy = try TestPolicy.peru()
        var found: [RuleID: Int] = [:]
        for seed in UInt64(1)...800 {
            var source = RandomSource(seed: seed)
            var entry = try Self.day("2022-11-20") + source.number(0...60)
            var file = PersonFile(
                try Person.make([
                    "person_id": .text("E1"), "kind": .text("employee"), "given_names": .text("A"),
                    "family_names": .text("B"), "nationality": .text("DEU"),
                ]))
            var visits: [StayDaysQuestion.Visit] = []
            let count = source.number(1...4)
            for index in 1...count {
                let exit = index == count && source.chance(50) ? nil : entry + source.number(0...110)
                let granted = source.one(of: [0, 30, 60, 90, 183])
                visits.append(try #require(.init(enteredOn: entry, exitedOn: exit, daysGranted: granted)))
                file.stays.append(
                    try Stay.make([
                        "stay_id": .text("S\(index)"), "person_id": .text("E1"), "visa_type": .text("tourist"),
                        "entered_on": .day(entry), "days_granted": .integer(granted), "exited_on": .optional(exit),
                    ]))
                entry = (exit ?? entry) + source.number(1...90)
            }
            let findings = Evaluation(policy: policy, circumstances: Circumstances())
                .findings(for: Dossier(subject: file))
            for _ in 0..<20 {
                let day = try Self.day("2022-11-15") + source.number(0...560)
                let answer = StayDaysAnswer(
                    StayDaysQuestion(visits, visaType: .tourist, asOf: day), policy: policy)
                for asked in DayView(findings: findings, on: day).findings {
                    found[asked.finding.rule, default: 0] += 1
                    compare(asked, answer, "seed \(seed), \(day)")
                }
                let isHere = answer.visits.contains(where: \.isHere)
                let fewest = answer.windows.map(\.left).min() ?? .max
                let isWarned = findings.contains { $0.rule == .visitorAllowance && $0.days.contains(day) }
                #expect(isWarned == (isHere && fewest <= 14), "seed \(seed), \(day)")
            }
        }
        for rule in [RuleID.visitorAllowance, .visitorOverstay, .visitorStayEnding] {
            #expect((found[rule] ?? 0) > 100, "\(rule.rawValue)")
        }
    }

    private func compare(_ asked: AskedFinding, _ answer: StayDaysAnswer, _ where: Comment) {
        let index = Int(asked.finding.recordID.dropFirst()).map { $0 - 1 } ?? 0
        let visit = answer.visits[index]
        switch asked.finding.rule {
        case .visitorAllowance:
            let window = answer.windows.min { $0.left < $1.left }
            #expect(asked.fact(.daysUsed) == window.map { .number($0.used) }, `where`)
            #expect(asked.fact(.daysLeft) == window.map { .number($0.left) }, `where`)
            #expect(asked.fact(.windowEndsOn) == window.map { .day($0.end) }, `where`)
        case .visitorOverstay:
            #expect(asked.fact(.daysOverStrict) == .number(visit.daysOverStrict), `where`)
            #expect(asked.fact(.daysOverLenient) == .number(visit.daysOverLenient), `where`)
        case .visitorStayEnding:
            #expect(asked.fact(.lastLawfulDayStrict) == visit.lastDays.map { .day($0.strict) }, `where`)
            #expect(asked.fact(.lastLawfulDayLenient) == visit.lastDays.map { .day($0.lenient) }, `where`)
        default: break
        }
    }
}
