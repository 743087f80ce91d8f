/// The days on which public offices don't work, besides weekends. The calendar itself knows none: they are legal facts
/// and come from policy data.
public struct HolidayCalendar: Sendable, Equatable {
    /// A holiday that returns every year.
    public struct Annual: Sendable, Equatable {
        /// When in the year it falls.
        public enum Rule: Sendable, Equatable {
            /// On a fixed month (1 … 12) and day.
            case fixed(month: Int, day: Int)
            /// So many days after Easter Sunday; negative before it.
            case easter(offset: Int)
        }
        /// When in the year it falls.
        public let rule: Rule
        /// The days for which the law that made it holds.
        public let validity: DayRange

        /// A holiday by its rule, within the days for which its law holds.
        public init(rule: Rule, validity: DayRange) {
            self.rule = rule
            self.validity = validity
        }
    }

    /// Holidays that return every year.
    public let annual: [Annual]
    /// Single days declared non-working for public offices.
    public let single: Set<Day>

    /// A calendar of the given holidays.
    public init(annual: [Annual], single: Set<Day>) {
        self.annual = annual
        self.single = single
    }

    /// Whether the day is a holiday or was declared non-working. Weekends don't count.
    public func isHoliday(_ day: Day) -> Bool {
        if single.contains(day) { return true }
        let civil = day.civil
        return annual.contains { holiday in
            guard holiday.validity.contains(day) else { return false }
            switch holiday.rule {
            case .fixed(let month, let dayOfMonth): return month == civil.month && dayOfMonth == civil.day
            case .easter(let offset): return Easter.sunday(of: civil.year).map { $0 + offset == day } ?? false
            }
        }
    }

    /// Whether offices work: neither weekend nor holiday.
    public func isWorkingDay(_ day: Day) -> Bool { !day.weekday.isWeekend && !isHoliday(day) }
}
