import CivilCalendar

/// A count of days that changes by the same number from each day to the next, as the days of a stay or of an absence do
/// between two turns. It lets a rule find the day on which a limit is reached without counting day by day.
struct EvenCount {
    /// The day on which ``count`` holds.
    let from: Day
    /// The count on that day.
    let count: Int
    /// By how much it changes from each day to the next.
    let perDay: Int

    /// The count on a day.
    func value(on day: Day) -> Int { count + perDay * (day - from) }

    /// The days of the range on which it is `least` or more. The range begins on ``from`` or later.
    func days(atLeast least: Int, in range: DayRange?) -> DayRange? {
        guard let range else { return nil }
        if perDay > 0 {
            let missing = max(0, least - count)
            return range.intersection(.from(from + (missing + perDay - 1) / perDay))
        }
        guard count >= least else { return nil }
        if perDay == 0 { return range }
        return DayRange(from, through: from + (count - least) / -perDay).flatMap(range.intersection)
    }

    /// The days of the range on which it is `most` or less. The range begins on ``from`` or later.
    func days(atMost most: Int, in range: DayRange?) -> DayRange? {
        EvenCount(from: from, count: -count, perDay: -perDay).days(atLeast: -most, in: range)
    }

    /// What is left of `whole` after this count.
    func left(of whole: Int) -> EvenCount { EvenCount(from: from, count: whole - count, perDay: -perDay) }

    /// By how much this count is above another that holds from the same day.
    func above(_ other: EvenCount) -> EvenCount {
        EvenCount(from: from, count: count - other.count, perDay: perDay - other.perDay)
    }

    /// The count on the asked day, as a fact.
    var fact: FactValue { perDay == 0 ? .number(count) : .evenly(from: from, count: count, perDay: perDay) }
}
