public import CivilCalendar
import Mobility
import MobilityAlerts
public import MobilityStore

/// Asks the database for what a report needs.
public struct ReportBuilder {
    private let repository: Repository

    /// Reports on a database.
    public init(repository: Repository) { self.repository = repository }

    /// The report for a day.
    public func report(asOf day: Day, filter: ReportFilter = ReportFilter()) throws -> Report {
        let stored = try repository.findings(on: day)
        let earlier = try repository.run(before: day)
        let told = earlier?.told ?? []
        let people = try repository.peopleAndPrincipals(
            of: Set(stored.compactMap(\.personID)).union(told.compactMap(\.identity.personID)))
        // Counts over all findings come first, so that a filter changes what is shown and not what is said.
        let concerned = DayView(findings: stored, on: day).findings
            .filter { filter.concerns($0.finding.identity, people: people) }
        let changes = earlier.flatMap { run -> ReportChanges? in
            guard run.told != nil else { return nil }
            return ReportChanges(
                since: run.asOf,
                told: ReportBuilder.severities(
                    told.filter { filter.concerns($0.identity, people: people) }.map { ($0.identity, $0.severity) }),
                now: ReportBuilder.severities(concerned.map { ($0.finding.identity, $0.finding.severity) })
            ).atLeast(filter.severity)
        }
        let book = try repository.silenceBook(on: day)
        let silences = concerned.compactMap { asked in
            book.silence(of: asked.finding.identity).map { (asked.finding.identity, $0) }
        }
        return Report(
            asOf: day, findings: concerned.filter { $0.finding.severity >= filter.severity }, people: people,
            employers: try repository.records(.employers).compactMap { ($0 as? Employer)?.legalName },
            changes: changes, silences: Dictionary(silences) { first, _ in first })
    }

    private static func severities(
        _ findings: [(Finding.Identity, Severity)]
    ) -> [Finding.Identity: Severity] {
        Dictionary(findings) { max($0, $1) }
    }
}
