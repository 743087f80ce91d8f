public import CivilCalendar
import Mobility
public import MobilityStore

extension ReportBuilder {
    /// The report for a day as it would have been at a moment, with what was known then: the records are those of the
    /// journal at that moment, the rules and the policy those at hand. It is compared with the last run for an earlier
    /// day that was finished by then.
    public func report(
        asOf day: Day, from knowledge: Knowledge, filter: ReportFilter = ReportFilter()
    ) throws -> Report {
        let people = knowledge.records.compactMap { $0 as? Person }
        let findings = knowledge.findings(under: repository.policy)
        return try report(
            asOf: day, findings: findings, now: findings.filter { $0.days.contains(day) }.map(\.range),
            earlier: try repository.run(before: day, finishedBy: knowledge.moment), filter: filter,
            employers: knowledge.records.compactMap { $0 as? Employer },
            known: KnownAs(
                moment: knowledge.moment, isBeforeFirstEntry: knowledge.isBeforeFirstEntry,
                redacted: knowledge.redacted.map(\.record))
        ) { _ in Dictionary(people.map { ($0.personID, $0) }) { first, _ in first } }
    }
}
