public import CivilCalendar

/// Spreads renewals over the working days after a portal reopens.
///
/// A plan is drafted by a rule of thumb, see ``BacklogDraft``; finding the very best one with families kept together is
/// out of reach for large queues. So that more capacity and an earlier start never give a worse plan, every draft for a
/// smaller capacity and a later start is looked at too, as it is a plan for this one as well; a bound that grows as
/// capacity falls and the start moves tells when none of the remaining can be better.
public struct BacklogPlanner: Sendable {
    private let holidays: HolidayCalendar
    private let entries: [BacklogEntry]

    /// Plans for these entries, in whatever order they come.
    public init(_ entries: [BacklogEntry], holidays: HolidayCalendar) {
        self.holidays = holidays
        self.entries = entries.sorted { ($0.personID, $0.permitID) < ($1.personID, $1.permitID) }
    }

    /// The plan for a start and a capacity.
    /// - Parameters:
    ///   - start: the reopening day; where offices don't work on it, filing begins on the next day on which they do.
    ///   - perDay: how many can be filed on a day, 1 or more.
    public func plan(from start: Day, perDay: Int) -> BacklogPlan {
        // Once every window is open, something is filed on each day; drafts that begin later need as many days again.
        let calendar = BacklogCalendar(
            from: start, count: 2 * entries.count + 1, after: max(start, entries.map(\.opensOn).max() ?? start),
            holidays: holidays)
        let draft = BacklogSearch(entries, calendar: calendar).best(perDay: max(1, min(perDay, entries.count)))
        let filings = draft.order.enumerated()
            .sorted { (draft.dayOf[$0.element], $0.offset) < (draft.dayOf[$1.element], $1.offset) }
            .enumerated()
            .map { place, item in
                BacklogPlan.Filing(
                    entry: entries[item.element], day: calendar.days[draft.dayOf[item.element]], position: place + 1)
            }
        return BacklogPlan(filings: filings, reopens: start, firstDay: calendar.days.first ?? start, perDay: perDay)
    }

    /// The working day so many working days before another.
    public func day(_ count: Int, workingDaysBefore day: Day) -> Day {
        var (day, left) = (day, count)
        while left > 0, day > .earliest {
            day = day - 1
            if holidays.isWorkingDay(day) { left -= 1 }
        }
        return day
    }
}
