public import CivilCalendar
public import Mobility
public import MobilityPolicy

/// A term of working days, with the days that it skipped.
public struct WorkingDaysAnswer: Sendable {
    /// A weekday on which offices don't work.
    public struct Skipped: Sendable {
        /// The day.
        public let day: Day
        /// What it is called; nil for a declared day without a note.
        public let name: Bilingual?
        /// Where that comes from.
        public let provenance: Provenance
    }

    /// The day after which the count begins.
    public let after: Day
    /// How many working days there are.
    public let count: Int
    /// The last day of the term.
    public let end: Day
    /// The holidays and declared days in it, weekends left out.
    public let skipped: [Skipped]
    /// How many days of weekends are in it.
    public let weekendDays: Int

    /// The day on which a term ends; nil if that lies beyond the last day that can be written.
    public init?(after: Day, count: Int, _ loaded: LoadedPolicy) {
        guard let end = loaded.policy.holidays.day(after: after, workingDays: count) else { return nil }
        self.init(after: after, end: end, count: count, loaded)
    }

    /// The working days up to a day, which is included.
    public init(after: Day, through: Day, _ loaded: LoadedPolicy) {
        let holidays = loaded.policy.holidays
        self.init(
            after: after, end: through,
            count: WorkingDaysAnswer.days(after, through).count(where: holidays.isWorkingDay),
            loaded)
    }

    private init(after: Day, end: Day, count: Int, _ loaded: LoadedPolicy) {
        let days = WorkingDaysAnswer.days(after, end)
        self.after = after
        self.end = end
        self.count = count
        skipped = days.filter { !$0.weekday.isWeekend && loaded.policy.holidays.isHoliday($0) }.compactMap { day in
            loaded.holiday(on: day).map { Skipped(day: day, name: $0.name, provenance: $0.provenance) }
        }
        weekendDays = days.count { $0.weekday.isWeekend }
    }

    private static func days(_ after: Day, _ end: Day) -> [Day] {
        guard after < end else { return [] }
        return (1...(end - after)).map { after + $0 }
    }
}
