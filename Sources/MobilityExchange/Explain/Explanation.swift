public import CivilCalendar
public import Mobility
public import MobilityPolicy

/// Why something is said of a person: the findings of a day with all that they rest on, and what comes next.
public struct Explanation: Sendable {
    /// The person whom the findings are about.
    public let person: Person
    /// The asked day.
    public let asOf: Day
    /// The findings that are true on that day, worst first.
    public let findings: [AskedFinding]
    /// The findings of all days, by their first day.
    public let allFindings: [Finding]
    /// What happens next to each finding, by day, those included that have not begun.
    public let next: [Forecast.Event]
    /// The person and the principal, by id.
    public let people: [String: Person]
    /// The records that the day's findings read, as far as they are still there.
    public let records: [RecordReference: any Record]
    /// The law, with its sources and with what can be argued.
    public let policy: LoadedPolicy

    /// The day after which nothing is reported: the end of the employment, of a dependent also of the principal's.
    var employmentEnd: Day? {
        let principal = person.principalID.flatMap { people[$0] }
        return [person, principal].compactMap { $0?.employmentEnd }.min()
    }

    /// The records that a finding read, in its order.
    func records(of asked: AskedFinding) -> [any Record] { asked.detail.trace.records.compactMap { records[$0] } }

    /// The sources that the day's findings cite, as far as the policy introduces them, in order of their names.
    var sources: [PolicySource] {
        let cited = Set(findings.flatMap(citations(of:)).compactMap { policy.source(of: $0)?.name })
        return policy.sources.filter { cited.contains($0.name) }
    }

    /// The citations of a finding: of its rule, its values, its points in conflict and what can be argued about it.
    func citations(of asked: AskedFinding) -> [String] {
        let law = policy.policy
        let provenances =
            asked.values.compactMap { law.parameter($0.key).value(from: $0.from)?.provenance }
            + asked.conflicts.compactMap { law.conflicts[$0]?.provenance }
            + policy.arguments(about: asked.finding.rule).map(\.provenance)
        return RuleBook.rule(asked.finding.rule).page.legalBasis + provenances.flatMap(\.citations)
    }

    /// What can be argued about the day's findings, each with those on which it bears.
    var arguments: [(argument: LegalArgument, findings: [AskedFinding])] {
        policy.arguments.compactMap { argument in
            let concerned = findings.filter { argument.rules.contains($0.finding.rule) }
            return concerned.isEmpty ? nil : (argument, concerned)
        }
    }
}
