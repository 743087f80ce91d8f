public import CivilCalendar

extension Accrual {
    /// The sum line by line: days, the UIT of their year, the rates, the amounts. An estimate is marked with `≈`.
    public func arithmetic(through day: Day) -> [String] {
        lines(through: day).map { step, days in
            let (least, most) = Accrual(steps: [step]).amounts(through: day)
            let (minRate, maxRate) = (
                PolicyValue.rate(millionths: step.minRate), PolicyValue.rate(millionths: step.maxRate)
            )
            let rates = minRate == maxRate ? "\(minRate)" : "\(minRate) … \(maxRate)"
            let amounts = least == most ? "\(least)" : "\(least) … \(most)"
            return "\(step.days.start)…\(step.days.start + (days - 1)): \(days) d × \(rates) × UIT "
                + "\(step.isEstimate ? "≈ " : "")\(step.uit) = \(amounts)"
        }
    }
}
