public import CivilCalendar

/// How many people count as foreign staff of an employer and what they earn together, by the days on which that changes.
/// Takes the room of these days, however many people there are.
///
/// Source: DL 689 (foreigners at most 20 % of the headcount and 30 % of the payroll, with exemptions).
public struct ForeignStaff: Sendable, Equatable {
    /// By how much the number of people and their pay change from the day before.
    struct Change: Sendable, Equatable {
        var people = 0
        /// In céntimos a month. Wider than an amount, so that no sum can overflow.
        var pay = Int128(0)
    }

    private(set) var changes: [Day: Change] = [:]

    /// Nobody.
    public init() {}

    /// Adds an employee, if the person counts: who is not Peruvian and not exempt, on the days of employment.
    /// - Parameters:
    ///   - firstRecorded: the first day of any permit or stay that is recorded of the person; stands in for a start of
    ///     employment that is not.
    ///   - count: how many people there are of whom the same is recorded.
    public mutating func add(_ person: Person, firstRecorded: Day?, count: Int = 1) {
        guard person.kind == .employee, person.nationality != Country.peru, person.quotaExempt != true,
            let days = person.employment(firstRecorded: firstRecorded)
        else { return }
        let pay = Int128(person.monthlyPayPEN?.centimos ?? 0) * Int128(count)
        changes[days.start, default: Change()].people += count
        changes[days.start, default: Change()].pay += pay
        guard let end = days.end else { return }
        changes[end, default: Change()].people -= count
        changes[end, default: Change()].pay -= pay
    }
}
