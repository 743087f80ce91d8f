import CivilCalendar
import Mobility
import Testing

/// Worked examples of fines, on each side of each boundary.
@Suite struct FineAnswerTests {
    private static func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

    private static func residence(
        _ type: VisaType = .residentWorker, expired: String, filed: String? = nil, through: String
    ) throws -> FineQuestion {
        FineQuestion(
            .residence(type, expiredOn: try day(expired), filedOn: try filed.map(day)), through: try day(through))
    }

    /// Expiry, asked day, and the years as `year days min max`.
    static let lapses: [(String, String, [String])] = [
        // The last valid day, and the day after.
        ("2024-12-20", "2024-12-20", []),
        ("2024-12-20", "2024-12-21", ["2024 1 5.15 51.50"]),
        // The turn of the year.
        ("2024-12-20", "2024-12-31", ["2024 11 56.65 566.50"]),
        ("2024-12-20", "2025-01-01", ["2024 11 56.65 566.50", "2025 1 5.35 53.50"]),
        ("2024-12-31", "2025-01-01", ["2025 1 5.35 53.50"]),
        // The leap day is a day.
        ("2024-02-28", "2024-03-01", ["2024 2 10.30 103.00"]),
        ("2023-02-28", "2023-03-01", ["2023 1 49.50 49.50"]),
        // The rate changes within a year: 2 days at 1 %, then 0.1 % to 1 %.
        ("2023-10-20", "2023-10-22", ["2023 2 99.00 99.00"]),
        ("2023-10-20", "2023-10-23", ["2023 3 103.95 148.50"]),
        // Years without a UIT take the latest one, each on a line of its own.
        ("2026-12-30", "2027-01-01", ["2026 1 5.50 55.00", "≈2027 1 5.50 55.00"]),
        ("2027-12-30", "2028-01-02", ["≈2027 1 5.50 55.00", "≈2028 2 11.00 110.00"]),
    ]

    @Test(arguments: lapses)
    func aLapsedResidence(_ expired: String, _ through: String, _ years: [String]) throws {
        let answer = FineAnswer(try Self.residence(expired: expired, through: through), policy: try TestPolicy.peru())
        #expect(answer.years.map(Self.line) == years)
        #expect(answer.isEstimate == years.contains { $0.hasPrefix("≈") })
        #expect(answer.paymentCode == nil)
        #expect(!answer.isFixed)
    }

    private static func line(_ year: FineYear) -> String {
        "\(year.isEstimate ? "≈" : "")\(year.year) \(year.days) \(year.min) \(year.max)"
    }

    @Test func theYearOfTheNewRateHasTwoParts() throws {
        let answer = FineAnswer(
            try Self.residence(expired: "2023-10-20", through: "2023-10-25"), policy: try TestPolicy.peru())
        let year = try #require(answer.years.first)
        #expect(year.parts.map(\.days) == [2, 3])
        #expect(year.parts.map(\.dailyMin.description) == ["49.50", "4.95"])
        #expect(year.parts.map(\.dailyMax.description) == ["49.50", "49.50"])
        #expect(answer.conflicts == [.fineRate])
    }

    @Test(arguments: [
        ("2024-12-19", 0, "0.00"), ("2024-12-20", 0, "0.00"), ("2024-12-21", 1, "51.50"), ("2025-01-10", 21, "1101.50"),
    ])
    func filingFixesTheAmount(_ filed: String, _ late: Int, _ most: String) throws {
        let policy = try TestPolicy.peru()
        for through in [filed, "2026-06-01"] {
            let answer = FineAnswer(
                try Self.residence(expired: "2024-12-20", filed: filed, through: through), policy: policy)
            #expect(answer.daysLate == late)
            #expect(answer.max.description == most)
            #expect(answer.isFixed)
        }
    }

    /// Stay of 90 days from 2023-09-25: exit, days over strictly, leniently, the amounts.
    static let visits: [(String, Int, Int, String, String)] = [
        ("2023-12-23", 0, 0, "0.00", "0.00"),
        ("2023-12-24", 1, 0, "0.00", "4.95"),
        ("2023-12-25", 2, 1, "4.95", "9.90"),
        ("2024-01-10", 18, 17, "86.15", "91.10"),
    ]

    @Test(arguments: visits)
    func aVisit(_ exit: String, _ strict: Int, _ lenient: Int, _ least: String, _ most: String) throws {
        let occasion = FineQuestion.Occasion.visit(
            .tourist, enteredOn: try Self.day("2023-09-25"), daysGranted: 90, exitedOn: try Self.day(exit))
        let answer = FineAnswer(
            FineQuestion(occasion, through: try Self.day("2024-06-01")), policy: try TestPolicy.peru())
        #expect(answer.lastDays?.strict.description == "2023-12-23")
        #expect(answer.lastDays?.lenient.description == "2023-12-24")
        #expect([answer.daysLate, answer.daysLateLenient] == [strict, lenient])
        #expect([answer.min.description, answer.max.description] == [least, most])
        #expect(answer.years.reduce(0) { $0 + $1.days } == strict)
        #expect(answer.years.reduce(0) { $0 + $1.daysLeast } == lenient)
        #expect(answer.paymentCode == "00675")
        #expect(answer.conflicts == (strict == 0 ? [] : [.stayDays]))
    }

    /// Born, asked day, days left out as a minor, days that cost.
    @Test(arguments: [
        ("2006-12-23", "2024-12-24", 2, 2), ("2006-12-24", "2024-12-24", 3, 1), ("2006-12-25", "2024-12-24", 4, 0),
        // The 18th birthday of somebody born on 29 February falls on the 28th.
        ("2004-02-29", "2022-03-01", 0, 0),
    ])
    func daysAsAMinorCostNothing(_ born: String, _ through: String, _ minor: Int, _ priced: Int) throws {
        var question = try Self.residence(expired: "2024-12-20", through: through)
        question.birthDate = try Self.day(born)
        let answer = FineAnswer(question, policy: try TestPolicy.peru())
        #expect(answer.leftOut.map(\.reason) == (minor == 0 ? [] : [.minor]))
        #expect(answer.leftOut.map(\.days) == (minor == 0 ? [] : [minor]))
        #expect(answer.years.reduce(0) { $0 + $1.days } == priced)
        #expect(answer.citations.contains { $0.key == .majorityAge } == (minor > 0))
    }

    @Test func aWindowOverTheTurnOfTheYearLeavesDaysOfBothOut() throws {
        var question = try Self.residence(expired: "2024-12-20", through: "2025-01-10")
        question.suspended = [
            try #require(DayRange(try Self.day("2024-12-30"), through: try Self.day("2025-01-02"))),
            try #require(DayRange(try Self.day("2025-01-02"), through: try Self.day("2025-01-03"))),
        ]
        let answer = FineAnswer(question, policy: try TestPolicy.peru())
        #expect(answer.years.map(\.days) == [9, 7])
        #expect(answer.leftOut.map(\.days) == [4, 2])
        // 2 January has two reasons and counts once.
        #expect(answer.daysLeftOut == 5)
        #expect(answer.daysLate == 21)
    }

    @Test func reliefOfThePolicyIsNamedAndCanBeLeftOut() throws {
        let policy = try TestPolicy.peru()
        var question = try Self.residence(.cpp, expired: "2020-03-10", through: "2021-08-16")
        let with = FineAnswer(question, policy: policy)
        #expect(with.years.map(\.days) == [5, 1])
        guard case .relief(let measure)? = with.leftOut.first?.reason else {
            Issue.record("no relief")
            return
        }
        #expect(measure.reliefID == "RS-000104-2020-fines")
        #expect(with.leftOut.first?.days == 518)
        question.usesPolicyRelief = false
        let without = FineAnswer(question, policy: policy)
        #expect(without.leftOut.isEmpty)
        #expect(without.years.map(\.days) == [296, 228])
    }

    @Test func validityWasExtendedIn2020() throws {
        let answer = FineAnswer(
            try Self.residence(expired: "2020-05-01", through: "2021-08-16"), policy: try TestPolicy.peru())
        #expect(answer.lastDays?.strict.description == "2021-08-15")
        #expect(answer.extendedBy.map(\.reliefID) == ["RS-000104-2020-validity"])
        #expect(answer.daysLate == 1)
    }

    @Test func aMeasureToApplyForCountsOnceAppliedFor() throws {
        let policy = try TestPolicy.peru()
        var question = try Self.residence(expired: "2023-10-20", through: "2023-10-30")
        let before = FineAnswer(question, policy: policy)
        #expect(before.onApplication.map(\.days) == [8])
        #expect(before.leftOut.isEmpty)
        question.reliefAppliedFor = ["Ley-31732-fines"]
        let after = FineAnswer(question, policy: policy)
        #expect(after.onApplication.isEmpty)
        #expect(after.leftOut.map(\.days) == [8])
        // 29 and 30 October.
        #expect(after.max.description == "99.00")
    }

    /// The day of payment, and whether it counts: asked on 2025-01-10, ended on 2024-12-20.
    @Test(arguments: [
        ("2024-12-19", false), ("2024-12-20", true), ("2025-01-10", true), ("2025-01-11", false),
    ])
    func paymentsCountFromTheEndThroughTheAskedDay(_ paidOn: String, _ counts: Bool) throws {
        var question = try Self.residence(expired: "2024-12-20", filed: "2025-01-10", through: "2025-01-10")
        question.paid = [FineQuestion.Paid(Money(centimos: 20_000), on: try Self.day(paidOn))]
        let answer = FineAnswer(question, policy: try TestPolicy.peru())
        #expect(answer.counted.count == (counts ? 1 : 0))
        #expect(answer.notCounted.count == (counts ? 0 : 1))
        #expect(answer.leftMin.description == (counts ? "0.00" : "110.15"))
        #expect(answer.leftMax.description == (counts ? "901.50" : "1101.50"))
    }

    @Test(arguments: [VisaType.permanent, .rentier])
    func indefiniteStatusesHaveNoSuchFine(_ type: VisaType) throws {
        let policy = try TestPolicy.peru()
        for expired in [nil, try Self.day("2024-12-20")] {
            let question = FineQuestion(
                .residence(type, expiredOn: expired, filedOn: nil), through: try Self.day("2026-01-01"))
            let answer = FineAnswer(question, policy: policy)
            #expect(answer.lastDays == nil)
            #expect(answer.years.isEmpty)
            #expect(answer.max == .zero)
        }
    }
}
