import CivilCalendar

extension Accrual {
    /// The days that count through `day`, year by year. A step goes on through every year that has no UIT of its own.
    func years(through day: Day) -> [(year: Int, accrual: Accrual)] {
        var steps: [Int: [Step]] = [:]
        for (step, count) in lines(through: day) {
            var start = step.days.start
            let last = start + (count - 1)
            while start <= last, let endOfYear = Day(year: start.year, month: 12, day: 31) {
                let end = min(last, endOfYear)
                if let days = DayRange(start, through: end) {
                    steps[start.year, default: []].append(
                        Step(
                            days: days, uit: step.uit, minRate: step.minRate, maxRate: step.maxRate,
                            isEstimate: step.isEstimate))
                }
                guard end < .latest else { break }
                start = end + 1
            }
        }
        return steps.sorted { $0.key < $1.key }.map { ($0.key, Accrual(steps: $0.value)) }
    }
}
