public import CivilCalendar
import Mobility
public import MobilityPolicy
public import MobilityStore

/// Asks the database for what an explanation needs.
public struct ExplanationBuilder {
    private let repository: Repository
    private let policy: LoadedPolicy

    /// Explains what is in a database.
    /// - Parameter policy: the law under which the database was opened.
    public init(repository: Repository, policy: LoadedPolicy) {
        self.repository = repository
        self.policy = policy
    }

    /// Explains the findings of a person on a day; nil if there is no such person.
    /// - Parameter rules: patterns of rule ids, of which one has to fit; none at all fits every rule.
    public func explanation(of personID: String, asOf day: Day, rules: [String] = []) throws -> Explanation? {
        let people = try repository.peopleAndPrincipals(of: [personID])
        guard let person = people[personID] else { return nil }
        var filter = ReportFilter()
        filter.rules = rules
        let all = try repository.findings(of: personID).filter { filter.concerns($0.identity, people: people) }
        let view = DayView(findings: all, on: day)
        var told: Set<Finding.Identity> = []
        let next = Forecast(findings: all, asOf: day, through: .latest).events
            .filter { told.insert($0.change.identity).inserted }
        return Explanation(
            person: person, asOf: day, findings: view.findings,
            allFindings: all.sorted {
                ($0.days.start, $1.severity, $0.identity) < ($1.days.start, $0.severity, $1.identity)
            },
            next: next, people: people, records: try records(of: view), policy: policy)
    }

    /// The records that the findings read. A relief measure that is not recorded is the policy's own.
    private func records(of view: DayView) throws -> [RecordReference: any Record] {
        var records: [RecordReference: any Record] = [:]
        for reference in view.findings.flatMap(\.detail.trace.records) where records[reference] == nil {
            records[reference] =
                try repository.record(reference.kind, id: reference.id)
                ?? (reference.kind == .reliefMeasures
                    ? policy.policy.reliefMeasures.first { $0.reliefID == reference.id } : nil)
        }
        return records
    }
}
