import CivilCalendar

/// Working days, read from the list of holidays in the facts.
enum NaiveCalendar {
    /// "Without Saturdays, Sundays, holidays and days declared non-working for the public sector."
    static func isWorking(_ day: Day) -> Bool {
        if day.weekday == .saturday || day.weekday == .sunday { return false }
        return !isHoliday(day) && !nonWorking.contains(day.description)
    }

    private static func isHoliday(_ day: Day) -> Bool {
        let (year, month, dayOfMonth) = day.civil
        switch (month, dayOfMonth) {
        case (1, 1), (5, 1), (6, 29), (7, 28), (7, 29), (8, 30), (10, 8), (11, 1), (12, 8), (12, 25): return true
        case (6, 7): return year >= 2024
        case (7, 23): return year >= 2023
        case (8, 6), (12, 9): return year >= 2022
        default:
            guard month == 3 || month == 4, let easter = Easter.sunday(of: year) else { return false }
            return day == easter - 3 || day == easter - 2
        }
    }

    private static let nonWorking: Set<String> = [
        "2023-12-26", "2024-01-02", "2024-12-30", "2024-12-31", "2024-11-14", "2024-11-15", "2024-11-16",
        "2025-05-02", "2025-12-26", "2026-01-02", "2026-07-27",
    ]
}
