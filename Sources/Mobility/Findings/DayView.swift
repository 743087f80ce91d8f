public import CivilCalendar

/// All that is true on one day: the answer to "how do things stand on that day?", for tonight's report as for a case.
public struct DayView: Sendable {
    /// The asked day.
    public let day: Day
    /// The findings that are true on it, worst first; see ``AskedFinding/inOrder(_:_:)``.
    public let findings: [AskedFinding]

    /// Picks the findings that are true on a day and evaluates their facts, among them how many people an outage blocks:
    /// those with a `renewal.blocked` that names it. Linear in the number of findings, but for the sorting.
    public init(findings all: some Sequence<Finding>, on day: Day) {
        let present = all.filter { $0.days.contains(day) }
        let blocked = DayView.peopleBlocked(present, on: day)
        self.day = day
        findings =
            present
            .map { AskedFinding($0, on: day) { blocked[$0.recordID] ?? 0 } }
            .sorted(by: AskedFinding.inOrder)
    }

    /// How many people each outage blocks on a day, by the id of the outage.
    static func peopleBlocked(_ findings: some Sequence<Finding>, on day: Day) -> [String: Int] {
        var blocked: [String: Set<String>] = [:]
        for finding in findings where finding.rule == .renewalBlocked && finding.days.contains(day) {
            for fact in finding.detail(on: day).facts where fact.name == .outageID {
                guard case .code(let outage) = fact.value, let person = finding.personID else { continue }
                blocked[outage, default: []].insert(person)
            }
        }
        return blocked.mapValues(\.count)
    }
}
