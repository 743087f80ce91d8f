extension HolidayCalendar {
    /// The day on which a term of working days ends, counted from the day after `start`.
    ///
    /// - Parameters:
    ///   - count: 0 or more; 0 gives `start` itself.
    ///   - suspended: days that are not counted.
    /// - Returns: nil if the term never ends, because all later days are suspended.
    public func day(after start: Day, workingDays count: Int, suspended: DaySet = .none) -> Day? {
        term(after: start, count: count, suspended: suspended, counts: isWorkingDay)
    }

    /// The day on which a term of calendar days ends, counted from the day after `start`; see
    /// ``day(after:workingDays:suspended:)``.
    public func day(after start: Day, calendarDays count: Int, suspended: DaySet = .none) -> Day? {
        suspended.isEmpty ? start + count : term(after: start, count: count, suspended: suspended) { _ in true }
    }

    private func term(after start: Day, count: Int, suspended: DaySet, counts: (Day) -> Bool) -> Day? {
        var (day, left) = (start, count)
        while left > 0 {
            guard day < .latest else { return nil }
            day = day + 1
            if let pause = suspended.range(containing: day) {
                guard let end = pause.end else { return nil }
                day = end - 1
            } else if counts(day) {
                left -= 1
            }
        }
        return day
    }
}
