import CivilCalendar

/// What the days of one calendar year cost: the payment concept carries the year, and asks for its days.
///
/// Source: overstay guide.
public struct FineYear: Sendable, Equatable {
    /// Days of the year that cost the same.
    public struct Part: Sendable, Equatable {
        /// How many, in the reading that counts fewer.
        public let daysLeast: Int
        /// How many, in the reading that counts more.
        public let days: Int
        /// A day at least, rounded half up.
        public let dailyMin: Money
        /// A day at most, rounded half up.
        public let dailyMax: Money
        /// Together at least.
        public let min: Money
        /// Together at most.
        public let max: Money
    }

    /// The calendar year.
    public let year: Int
    /// Its days, in order: more than one part where the rate changed within the year.
    public let parts: [Part]
    /// All its days at least, summed exactly and rounded once.
    public let min: Money
    /// All its days at most, summed exactly and rounded once.
    public let max: Money
    /// Whether the UIT of the year is not known and another year's stands in.
    public let isEstimate: Bool

    /// The number of days in the reading that counts fewer.
    public var daysLeast: Int { parts.reduce(0) { $0 + $1.daysLeast } }
    /// The number of days in the reading that counts more.
    public var days: Int { parts.reduce(0) { $0 + $1.days } }

    /// - Parameters:
    ///   - accrual: days of the year.
    ///   - doubtfulThrough: the last day that only the reading with more days counts; nil if there is one reading.
    init(_ year: Int, _ accrual: Accrual, doubtfulThrough: Day?) {
        self.year = year
        (min, max) = accrual.amounts(through: .latest)
        isEstimate = accrual.steps.contains { $0.isEstimate }
        var prices: [Price] = []
        var steps: [Price: [Accrual.Step]] = [:]
        for step in accrual.steps {
            // Where there are two readings, the step's smaller rate says whether a day counts, not what it costs.
            let price = Price(
                uit: step.uit, least: doubtfulThrough == nil ? step.minRate : step.maxRate, most: step.maxRate)
            if steps[price] == nil { prices.append(price) }
            steps[price, default: []].append(step)
        }
        parts = prices.map { price in
            let ofPart = steps[price] ?? []
            let certain = ofPart.filter { step in doubtfulThrough.map { step.days.start > $0 } ?? true }
            let amounts = Accrual(steps: ofPart).amounts(through: .latest)
            return Part(
                daysLeast: FineYear.count(certain), days: FineYear.count(ofPart), dailyMin: price.daily(price.least),
                dailyMax: price.daily(price.most), min: amounts.min, max: amounts.max)
        }
    }

    /// What makes days cost the same.
    private struct Price: Hashable {
        let uit: Money
        let least: Int
        let most: Int

        func daily(_ rate: Int) -> Money { Accrual.rounded(uit.centimos * rate) }
    }

    private static func count(_ steps: [Accrual.Step]) -> Int {
        steps.reduce(0) { sum, step in sum + (step.days.end.map { $0 - step.days.start } ?? 0) }
    }
}
