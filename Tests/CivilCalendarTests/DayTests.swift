import CivilCalendar
import Foundation
import TestSupport
import Testing

@Suite struct DayTests {
    /// Foundation's Gregorian calendar in UTC: slow, and independent of ours.
    static let reference: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .current
        return calendar
    }()

    private static func date(_ day: Day) -> Date { Date(timeIntervalSince1970: Double(day.number) * 86_400) }

    @Test func everyDayFrom1900To2200AgreesWithTheReference() throws {
        let first = try #require(Day(year: 1900, month: 1, day: 1))
        let last = try #require(Day(year: 2200, month: 12, day: 31))
        var wrong: [Day] = []
        for number in first.number...last.number {
            let day = Day(number: Int(number))
            let parts = Self.reference.dateComponents([.year, .month, .day, .weekday], from: Self.date(day))
            let civil = day.civil
            // Foundation counts weekdays from Sunday as 1.
            let weekday = day.weekday.rawValue % 7 + 1
            if parts.year != civil.year || parts.month != civil.month || parts.day != civil.day
                || parts.weekday != weekday || Day(year: civil.year, month: civil.month, day: civil.day) != day
                || Day(iso: day.description) != day
            {
                wrong.append(day)
            }
        }
        #expect(wrong.isEmpty)
        #expect(last - first == 109_937)
    }

    /// The reference's own month arithmetic is wrong around leap Februaries when it goes back (1964-07-29 less 485 months
    /// gives 28 February 1924), so it is asked for the first of the month and for the month's length instead.
    @Test func randomMonthArithmeticAgreesWithTheReference() throws {
        var random = SeededRandom(seed: 20_261_121)
        for _ in 0..<20_000 {
            let day = Day(number: Int.random(in: -25_000...80_000, using: &random))
            let months = Int.random(in: -1_200...1_200, using: &random)
            let parts = DateComponents(year: day.year, month: day.civil.month + months, day: 1)
            let first = try #require(Self.reference.date(from: parts))
            let length = try #require(Self.reference.range(of: .day, in: .month, for: first)).count
            let expected = first.addingTimeInterval(Double(min(day.civil.day, length) - 1) * 86_400)
            let got = day.adding(months: months)
            #expect(Self.date(got) == expected, "\(day) + \(months) months")
        }
    }

    @Test(arguments: [
        ("2026-08-31", -6, "2026-02-28"), ("2024-02-29", 12, "2025-02-28"), ("2023-12-31", 2, "2024-02-29"),
        ("2024-01-31", 1, "2024-02-29"), ("2026-03-15", 0, "2026-03-15"), ("2000-01-01", -1, "1999-12-01"),
    ])
    func monthsAreClamped(_ day: String, _ months: Int, _ expected: String) throws {
        #expect(try #require(Day(iso: day)).adding(months: months).description == expected)
    }

    @Test func monthsStayWithinTheDaysThatCanBeWritten() {
        #expect(Day.latest.adding(months: 1) == .latest)
        #expect(Day.earliest.adding(months: -1) == .earliest)
        #expect(Day.latest + 1 == .latest)
        #expect(Day.earliest - 1 == .earliest)
        #expect(Day.earliest.description == "0001-01-01")
        #expect(Day.latest.description == "9999-12-31")
    }

    @Test(arguments: [
        "2023-02-30", "2025-2-3", "2025-02-3", "2023-02-29", "1900-02-29", "2025-13-01", "2025-00-10", "2025-01-00",
        "0000-01-01", "20250101", "2025/01/01", " 2025-01-01", "2025-01-01 ", "2025-01-01T00:00:00Z", "", "٢٠٢٥-٠١-٠١",
        "+025-01-01", "-025-01-01", "2025-1e-01",
    ])
    func refusesWhatIsNoDay(_ text: String) { #expect(Day(iso: text) == nil) }

    @Test(arguments: [
        (DayFormat.iso, "2026-04-03", "2026-04-03"), (.dayMonthYear, "03/04/2026", "2026-04-03"),
        (.monthDayYear, "04/03/2026", "2026-04-03"),
    ])
    func readsTheFormatAskedFor(_ format: DayFormat, _ text: String, _ expected: String) {
        #expect(format.day(from: text)?.description == expected)
    }

    @Test(arguments: [
        (DayFormat.iso, "03/04/2026"), (.dayMonthYear, "2026-04-03"), (.dayMonthYear, "3/4/2026"),
        (.dayMonthYear, "31/02/2026"), (.monthDayYear, "13/01/2026"), (.dayMonthYear, "01/02/03/2026"),
    ])
    func refusesEveryOther(_ format: DayFormat, _ text: String) { #expect(format.day(from: text) == nil) }
}
