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

    /// Those who count: employees who are not Peruvian and not exempt, with their days of employment.
    private let members: [(person: Person, days: DayRange)]

    init(_ file: EmployerFile) {
        members = file.staff.compactMap { member in
            let person = member.person
            guard person.kind == .employee, person.nationality != Country.peru, person.quotaExempt != true,
                let days = person.employment(firstRecorded: member.firstRecorded)
            else { return nil }
            return (person, days)
        }
    }

    /// The stretches on which somebody counts, ascending. Linear in the number of people, but for the sorting.
    /// - Parameter turns: further days on which a stretch begins anew, such as those on which a limit changes.
    func stretches(turns: [Day]) -> [Stretch] {
        var changes: [Day: (people: Int, pay: Int128)] = [:]
        for (person, days) in members {
            let pay = Int128(person.monthlyPayPEN?.centimos ?? 0)
            let start = changes[days.start] ?? (0, 0)
            changes[days.start] = (start.people + 1, start.pay + pay)
            guard let end = days.end else { continue }
            let after = changes[end] ?? (0, 0)
            changes[end] = (after.people - 1, after.pay - pay)
        }
        guard let first = changes.keys.min() else { return [] }
        let starts = Set(changes.keys).union(turns.filter { $0 > first }).sorted()
        var (people, pay) = (0, Int128(0))
        return starts.indices.compactMap { index in
            let change = changes[starts[index]] ?? (0, 0)
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
