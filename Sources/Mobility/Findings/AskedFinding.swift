public import CivilCalendar

/// A finding as it stands on the day that is asked about, with every fact evaluated.
public struct AskedFinding: Sendable {
    /// The finding.
    public let finding: Finding
    /// The asked day.
    public let day: Day
    /// What it says on that day.
    public let detail: Detail
    /// The day by which something is due.
    public let dueOn: Day?
    /// The number of days that the rule counts.
    public let days: Int?
    /// The fine through that day at least, where there is one.
    public let fineMin: Money?
    /// The fine through that day at most, where there is one.
    public let fineMax: Money?
    /// The facts, in the rule's order.
    public let facts: [(name: FactName, value: AskedValue)]

    /// Evaluates a finding for a day in its range.
    /// - Parameter peopleBlocked: how many people a finding about an outage blocks on that day.
    public init(_ finding: Finding, on day: Day, peopleBlocked: (Finding) -> Int = { _ in 0 }) {
        let detail = finding.detail(on: day)
        let amounts = detail.accrual?.amounts(through: day)
        func ask(_ value: FactValue) -> AskedValue {
            switch value {
            case .day(let day): .day(day)
            case .number(let number): .number(number)
            case .money(let money): .money(money)
            case .percent(let hundredths): .percent(hundredths: hundredths)
            case .code(let code): .code(code)
            case .list(let list): .list(list)
            case .daysUntil(let other): .number(other - day)
            case .daysSince(let other): .number(day - other)
            case .evenly(let from, let count, let perDay): .number(count + perDay * (day - from))
            case .askedDay: .day(day)
            case .accruedMin: amounts.map { .money($0.min) } ?? .none
            case .accruedMax: amounts.map { .money($0.max) } ?? .none
            case .peopleBlocked: .number(peopleBlocked(finding))
            case .none: .none
            }
        }
        self.finding = finding
        self.day = day
        self.detail = detail
        if case .day(let due) = ask(detail.dueOn) { dueOn = due } else { dueOn = nil }
        if case .number(let number) = ask(detail.days) { days = number } else { days = nil }
        facts = detail.facts.map { ($0.name, ask($0.value)) }
        fineMin = facts.first { $0.name == .fineMinPEN }?.value.money
        fineMax = facts.first { $0.name == .fineMaxPEN }?.value.money
    }

    /// The values of the policy that it rests on on the asked day. A fine that grows is priced for all time; what comes
    /// to hold only later is not yet used.
    public var values: [PolicyCitation] {
        detail.accrual == nil ? detail.trace.values : detail.trace.values.filter { $0.from <= day }
    }

    /// The points in conflict that bear on it on the asked day.
    public var conflicts: [ConflictID] {
        let years = detail.accrual?.spansYears(through: day) ?? false
        return detail.trace.conflicts + (years ? [.fineYear] : [])
    }

    /// Whether the fine prices days of a year whose UIT is not known yet.
    public var fineIsEstimate: Bool {
        detail.accrual?.lines(through: day).contains { $0.step.isEstimate } ?? false
    }

    /// A fact by its name.
    public func fact(_ name: FactName) -> AskedValue? { facts.first { $0.name == name }?.value }
}

/// The value of a fact on the asked day.
public enum AskedValue: Sendable, Hashable {
    case day(Day)
    case number(Int)
    case money(Money)
    /// A percentage: 2143 hundredths are 21.43 %.
    case percent(hundredths: Int)
    case code(String)
    case list([String])
    case none

    /// The amount, if it is one.
    public var money: Money? { if case .money(let money) = self { money } else { nil } }

    /// As written in files: a list with `;` between, nothing for none.
    public var text: String {
        switch self {
        case .day(let day): day.description
        case .number(let number): String(number)
        case .money(let money): money.description
        case .percent(let hundredths): Money(centimos: hundredths).description
        case .code(let code): code
        case .list(let list): list.joined(separator: ";")
        case .none: ""
        }
    }
}

extension AskedFinding {
    /// Worst first, then by due day (none comes last), person, rule and record.
    public static func inOrder(_ left: AskedFinding, _ right: AskedFinding) -> Bool {
        if left.finding.severity != right.finding.severity { return left.finding.severity > right.finding.severity }
        let (leftDue, rightDue) = (left.dueOn ?? .latest, right.dueOn ?? .latest)
        if leftDue != rightDue { return leftDue < rightDue }
        return left.finding.identity < right.finding.identity
    }
}
