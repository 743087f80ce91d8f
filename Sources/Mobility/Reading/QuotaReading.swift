import CivilCalendar

/// The foreign staff of an employer that counts towards the quota, day by day.
///
/// Source: DL 689 (foreigners at most 20 % of the headcount and 30 % of the payroll, with exemptions).
struct QuotaReading {
    /// Days on which the same people are employed.
    struct Stretch {
        let days: DayRange
        /// How many people count.
        let people: Int
        /// What they earn a month together, in céntimos. Wider than an amount, so that no sum can overflow.
        let pay: Int128
    }

    private let changes: [Day: ForeignStaff.Change]

    init(_ staff: ForeignStaff) { changes = staff.changes }

    /// The stretches on which somebody counts, ascending. Linear in the number of days on which something changes, but for the sorting.
    /// - Parameter turns: further days on which a stretch begins anew, such as those on which a limit changes.
    func stretches(turns: [Day]) -> [Stretch] {
        guard let first = changes.keys.min() else { return [] }
        let starts = Set(changes.keys).union(turns.filter { $0 > first }).sorted()
        var (people, pay) = (0, Int128(0))
        return starts.indices.compactMap { index in
            let change = changes[starts[index]] ?? ForeignStaff.Change()
            (people, pay) = (people + change.people, pay + change.pay)
            let until = index + 1 < starts.count ? starts[index + 1] : nil
            guard people > 0, let days = DayRange(from: starts[index], before: until) else { return nil }
            return Stretch(days: days, people: people, pay: pay)
        }
    }
}

/// A part of a whole, compared and written as a percentage without a fraction in between.
struct Share {
    let part: Int128
    let whole: Int128

    /// Whether the part is above this rate of the whole.
    func isAbove(millionths: Int) -> Bool { part * 1_000_000 > whole * Int128(millionths) }

    /// Whether the part is this rate of the whole, or above it.
    func isAtLeast(millionths: Int) -> Bool { part * 1_000_000 >= whole * Int128(millionths) }

    /// Hundredths of a per cent, rounded half up; none of a whole of zero.
    var fact: FactValue {
        guard whole > 0 else { return .none }
        return .percent(hundredths: Int(clamping: (part * 20_000 + whole) / (whole * 2)))
    }
}
