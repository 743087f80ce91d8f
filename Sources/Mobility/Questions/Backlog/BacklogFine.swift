import CivilCalendar

/// The larger reading of an entry's fine, unrounded and quick to ask: a plan asks it for every entry and day.
struct BacklogFine {
    /// First and last day (numbers), and the price of a day in millionths of céntimos.
    private let steps: [(first: Int, last: Int, price: Int)]

    init(_ accrual: Accrual?) {
        steps = (accrual?.steps ?? []).map { step in
            (
                Int(step.days.start.number), step.days.last.map { Int($0.number) } ?? .max,
                step.uit.centimos * step.maxRate
            )
        }
    }

    /// The sum through a day.
    func through(_ day: Day) -> Int {
        let number = Int(day.number)
        var sum = 0
        for step in steps where step.first <= number { sum += (min(number, step.last) - step.first + 1) * step.price }
        return sum
    }
}
