import CivilCalendar

/// What a fine that grows by the day will have come to on the last day of a forecast.
public struct ForecastFine: Sendable {
    /// The finding on the last day.
    public let asked: AskedFinding
    /// The fine through the last day, at least and at most.
    public let amounts: (min: Money, max: Money)
    /// How much more that is than on the asked day; all of it where the finding was not true then.
    public let more: (min: Money, max: Money)

    /// Prices a finding; nil if its fine does not grow.
    /// - Parameters:
    ///   - asked: the finding on the last day.
    ///   - today: the same finding as it stands on the asked day, if it does.
    init?(_ asked: AskedFinding, today: Finding?, _ asOf: Day) {
        guard let accrual = asked.detail.accrual else { return nil }
        let amounts = accrual.amounts(through: asked.day)
        // Of a minor, or inside a suspension, nothing has come together.
        guard amounts.max > .zero else { return nil }
        let now = today?.detail(on: asOf).accrual?.amounts(through: asOf)
        self.asked = asked
        self.amounts = amounts
        more = (
            Money(centimos: amounts.min.centimos - (now?.min.centimos ?? 0)),
            Money(centimos: amounts.max.centimos - (now?.max.centimos ?? 0))
        )
    }

    /// The largest first, then by identity.
    static func inOrder(_ left: ForecastFine, _ right: ForecastFine) -> Bool {
        if left.amounts.max != right.amounts.max { return left.amounts.max > right.amounts.max }
        return left.asked.finding.identity < right.asked.finding.identity
    }
}

extension [ForecastFine] {
    /// What they come to together, at least and at most.
    public var total: (min: Money, max: Money) {
        (reduce(.zero) { $0 + $1.amounts.min }, reduce(.zero) { $0 + $1.amounts.max })
    }

    /// How much more that is than on the asked day.
    public var totalMore: (min: Money, max: Money) {
        (reduce(.zero) { $0 + $1.more.min }, reduce(.zero) { $0 + $1.more.max })
    }

    /// Whether one of them prices days of a year whose UIT is not known yet.
    public var areEstimates: Bool { contains { $0.asked.fineIsEstimate } }
}
