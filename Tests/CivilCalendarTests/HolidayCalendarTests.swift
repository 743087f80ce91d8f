import CivilCalendar
import Testing

@Suite struct HolidayCalendarTests {
    /// Easter Sundays as published by the ecclesiastical tables.
    @Test(arguments: [
        "1901-04-07", "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23", "2011-04-24", "2016-03-27",
        "2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05",
        "2027-03-28", "2028-04-16", "2038-04-25", "2049-04-18", "2076-04-19", "2100-03-28", "2199-04-14",
    ])
    func easterIsWhereTheTablesSay(_ text: String) throws {
        let day = try #require(Day(iso: text))
        #expect(Easter.sunday(of: day.year) == day)
    }

    /// The paschal full moon by its definition: the first Sunday after the 14th day of the moon that falls on 21 March or
    /// later, by epacts counted from the golden number. Another way to the same day than the one in the program.
    @Test func easterAgreesWithTheEpacts() throws {
        for year in 1900...2200 {
            let golden = year % 19 + 1
            let century = year / 100 + 1
            let solar = 3 * century / 4 - 12
            let lunar = (8 * century + 5) / 25 - 5
            var epact = (11 * golden + 20 + lunar - solar) % 30
            if epact < 0 { epact += 30 }
            if (epact == 25 && golden > 11) || epact == 24 { epact += 1 }
            let march = try #require(Day(year: year, month: 3, day: 1))
            var moon = 44 - epact
            if moon < 21 { moon += 30 }
            var sunday = march + (moon - 1) + 1
            while sunday.weekday != .sunday { sunday = sunday + 1 }
            #expect(Easter.sunday(of: year) == sunday, "\(year)")
        }
    }

    private static func calendar() throws -> HolidayCalendar {
        let since = try #require(Day(iso: "2024-01-01"))
        return HolidayCalendar(
            annual: [
                .init(rule: .fixed(month: 1, day: 1), validity: .always),
                .init(rule: .fixed(month: 6, day: 7), validity: .from(since)),
                .init(rule: .easter(offset: -2), validity: .always),
            ],
            single: [try #require(Day(iso: "2025-05-02"))])
    }

    @Test(arguments: [
        ("2026-01-01", true), ("2023-06-07", false), ("2024-06-07", true), ("2026-04-03", true), ("2026-04-05", false),
        ("2025-05-02", true), ("2026-05-02", false),
    ])
    func holidaysHoldFromTheirLawOn(_ text: String, _ expected: Bool) throws {
        #expect(try Self.calendar().isHoliday(try #require(Day(iso: text))) == expected)
    }

    @Test func weekendsAreNoWorkingDays() throws {
        let calendar = try Self.calendar()
        #expect(calendar.isWorkingDay(try #require(Day(iso: "2026-11-20"))))
        #expect(!calendar.isWorkingDay(try #require(Day(iso: "2026-11-21"))))
        #expect(!calendar.isWorkingDay(try #require(Day(iso: "2026-11-22"))))
    }

    @Test func suspendedDaysAreNotCounted() throws {
        let calendar = try Self.calendar()
        let start = try #require(Day(iso: "2026-11-16"))
        let pause = DaySet(DayRange(start + 2, through: start + 8))
        #expect(calendar.day(after: start, workingDays: 0) == start)
        #expect(calendar.day(after: start, workingDays: 5)?.description == "2026-11-23")
        // 17 Nov, then the pause from 18 to 24, then 25, 26, 27 and 30.
        #expect(calendar.day(after: start, workingDays: 5, suspended: pause)?.description == "2026-11-30")
        #expect(calendar.day(after: start, calendarDays: 5, suspended: pause)?.description == "2026-11-28")
        #expect(calendar.day(after: start, calendarDays: 15)?.description == "2026-12-01")
        #expect(calendar.day(after: start, workingDays: 5, suspended: DaySet(.from(start + 3))) == nil)
        #expect(calendar.day(after: start, calendarDays: 5, suspended: .always) == nil)
    }
}
