import CivilCalendar

/// The working days from a day on, as many as a plan can need.
struct BacklogCalendar {
    let days: [Day]

    /// - Parameter count: how many of them there have to be after `last`; fewer only where the days that can be written
    ///   end.
    init(from start: Day, count: Int, after last: Day, holidays: HolidayCalendar) {
        var days: [Day] = []
        var (day, left) = (start, count)
        while left > 0 {
            if holidays.isWorkingDay(day) {
                days.append(day)
                if day > last { left -= 1 }
            }
            guard day < .latest else { break }
            day = day + 1
        }
        self.days = days
    }

    /// The index of the last working day that is not after this one; -1 if all are.
    func index(through day: Day) -> Int {
        var (low, high) = (0, days.count)
        while low < high {
            let middle = (low + high) / 2
            if days[middle] <= day { low = middle + 1 } else { high = middle }
        }
        return low - 1
    }
}
