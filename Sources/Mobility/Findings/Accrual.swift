public import CivilCalendar

/// A fine that grows by the day, as a rule of accrual: which days cost how much, at least and at most.
public struct Accrual: Sendable, Hashable {
    /// Days that cost the same.
    public struct Step: Sendable, Hashable {
        /// The days.
        public let days: DayRange
        /// The UIT that prices them.
        public let uit: Money
        /// The daily rate at least, in millionths of the UIT.
        public let minRate: Int
        /// The daily rate at most, in millionths of the UIT.
        public let maxRate: Int
        /// True if the UIT of that year is not known yet and the latest known one stands in.
        public let isEstimate: Bool
    }

    /// The steps, ascending. Days between them cost nothing.
    public let steps: [Step]

    /// What the days through `day` cost together, at least and at most, summed exactly and rounded once, half up.
    public func amounts(through day: Day) -> (min: Money, max: Money) {
        var (least, most) = (0, 0)
        for line in lines(through: day) {
            least += line.days * line.step.uit.centimos * line.step.minRate
            most += line.days * line.step.uit.centimos * line.step.maxRate
        }
        return (Accrual.rounded(least), Accrual.rounded(most))
    }

    /// How many days of each step count through `day`; steps without any are left out.
    public func lines(through day: Day) -> [(step: Step, days: Int)] {
        steps.compactMap { step in
            let counted = min(day, step.days.last ?? day) - step.days.start + 1
            return counted > 0 ? (step, counted) : nil
        }
    }

    /// Whether the days through `day` are priced with the UIT of more than one year.
    func spansYears(through day: Day) -> Bool { Set(lines(through: day).map(\.step.uit)).count > 1 }

    /// Céntimos from millionths of céntimos, half up.
    static func rounded(_ millionths: Int) -> Money { Money(centimos: (millionths + 500_000) / 1_000_000) }
}
