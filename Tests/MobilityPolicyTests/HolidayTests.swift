import CivilCalendar
import Mobility
import MobilityPolicy
import Testing

@Suite("Peru's holidays")
struct HolidayTests {
    /// The check values of section 12 of the facts. "With 2020-03-16 as day 1" counts from the day before it.
    @Test(
        "terms of working days end when the facts say",
        arguments: [
            ("2023-10-22", 30, "2023-12-04"), ("2026-07-27", 5, "2026-08-05"), ("2026-07-24", 1, "2026-07-30"),
            ("2020-03-15", 30, "2020-04-28"),
            // 29 and 30 April, 4 to 8, 11 to 15 and 18 to 20 May: the 15 days of RS 000120-2020.
            ("2020-04-28", 15, "2020-05-20"),
        ])
    func workingDays(after: String, count: Int, gives: String) throws {
        let holidays = try PolicyLibrary.peru().policy.holidays
        #expect(holidays.day(after: day(after), workingDays: count) == day(gives))
    }

    /// All days of a year on which offices don't work for a reason other than the weekend.
    static let years: [(Int, [String])] = [
        (
            2019,  // Easter on 21 April
            [
                "01-01", "04-18", "04-19", "05-01", "06-29", "07-28", "07-29", "08-30", "10-08", "11-01", "12-08",
                "12-25",
            ]
        ),
        (
            2022,  // Easter on 17 April; 6 August and 9 December for the first time
            [
                "01-01", "04-14", "04-15", "05-01", "06-29", "07-28", "07-29", "08-06", "08-30", "10-08", "11-01",
                "12-08", "12-09", "12-25",
            ]
        ),
        (
            2023,  // Easter on 9 April; 23 July for the first time
            [
                "01-01", "04-06", "04-07", "05-01", "06-29", "07-23", "07-28", "07-29", "08-06", "08-30", "10-08",
                "11-01", "12-08", "12-09", "12-25", "12-26",
            ]
        ),
        (
            2024,  // Easter on 31 March; 7 June for the first time
            [
                "01-01", "01-02", "03-28", "03-29", "05-01", "06-07", "06-29", "07-23", "07-28", "07-29", "08-06",
                "08-30", "10-08", "11-01", "11-14", "11-15", "11-16", "12-08", "12-09", "12-25", "12-30", "12-31",
            ]
        ),
        (
            2026,  // Easter on 5 April
            [
                "01-01", "01-02", "04-02", "04-03", "05-01", "06-07", "06-29", "07-23", "07-27", "07-28", "07-29",
                "08-06", "08-30", "10-08", "11-01", "12-08", "12-09", "12-25",
            ]
        ),
    ]

    @Test("are these and no others", arguments: years)
    func year(_ year: Int, expected: [String]) throws {
        let holidays = try PolicyLibrary.peru().policy.holidays
        let first = day("\(year)-01-01")
        let found = (0..<366).map { first + $0 }.filter { $0.year == year && holidays.isHoliday($0) }
        #expect(found == expected.map { day("\(year)-\($0)") })
    }
}
