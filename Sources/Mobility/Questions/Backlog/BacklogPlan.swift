public import CivilCalendar

/// Which renewal is filed on which day.
public struct BacklogPlan: Sendable, Equatable {
    /// A renewal and the day on which it is to be filed.
    public struct Filing: Sendable, Equatable {
        /// The renewal.
        public let entry: BacklogEntry
        /// The day.
        public let day: Day
        /// Its place in the queue, from 1.
        public let position: Int
    }

    /// In the order of the queue.
    public let filings: [Filing]
    /// The day on which the portal reopens.
    public let reopens: Day
    /// The first working day from then on.
    public let firstDay: Day
    /// How many are filed on a day at most.
    public let perDay: Int

    /// The last day on which something is filed; the first one if nothing waits.
    public var lastDay: Day { filings.last?.day ?? firstDay }

    /// The fines that the filings fix, at least and at most.
    public var fines: (min: Money, max: Money) { fines { $0.day } }

    /// The fines if everything were filed on one day.
    public func fines(allOn day: Day) -> (min: Money, max: Money) { fines { _ in day } }

    /// Those that could still be filed in time on the first day and will be late on theirs.
    public var lapsing: [Filing] {
        filings.filter { $0.entry.lawfulThrough >= firstDay && $0.day > $0.entry.lawfulThrough }
    }

    /// Whether a fine in it rests on a UIT that is not known yet.
    public var isEstimate: Bool { filings.contains { $0.entry.isEstimate(on: $0.day) } }

    private func fines(on day: (Filing) -> Day) -> (min: Money, max: Money) {
        filings.reduce((Money.zero, Money.zero)) { sum, filing in
            let fine = filing.entry.fine(on: day(filing))
            return (sum.0 + fine.min, sum.1 + fine.max)
        }
    }
}
