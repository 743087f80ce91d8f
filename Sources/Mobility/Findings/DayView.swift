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
        var blocked: [String: Set<String>] = [:]
        for finding in present where finding.rule == .renewalBlocked {
            for fact in finding.detail(on: day).facts where fact.name == .outageID {
                guard case .code(let outage) = fact.value, let person = finding.personID else { continue }
                blocked[outage, default: []].insert(person)
            }
        }
        self.day = day
        findings =
            present
            .map { AskedFinding($0, on: day) { blocked[$0.recordID]?.count ?? 0 } }
            .sorted(by: AskedFinding.inOrder)
    }
}
