public import CivilCalendar
import Mobility
import MobilityAlerts
public import MobilityStore

/// Asks the database for what a report needs.
public struct ReportBuilder {
    let repository: Repository

    /// Reports on a database.
    public init(repository: Repository) { self.repository = repository }

    /// The report for a day.
    public func report(asOf day: Day, filter: ReportFilter = ReportFilter()) throws -> Report {
        let earlier = try repository.run(before: day)
        // What changed is told by all that is true, what is shown by what the reader wants to see.
        let now = earlier?.told == nil ? [] : try repository.ranges(on: day)
        return try report(
            asOf: day, findings: try repository.findings(on: day, atLeast: filter.severity), now: now,
            earlier: earlier, filter: filter,
            employers: try repository.records(.employers).compactMap { $0 as? Employer },
            people: repository.peopleAndPrincipals)
    }

    /// The report for a day on findings, wherever they come from.
    /// - Parameters:
    ///   - findings: those of the severity that the filter asks for and worse, at least.
    ///   - now: all that is true on the day; only looked at where there is an earlier run.
    ///   - earlier: the run with which they are compared.
    ///   - people: gives people by their ids, at least those asked for and their principals.
    func report(
        asOf day: Day, findings: [Finding], now: [FindingRange], earlier: Run?, filter: ReportFilter,
        employers: [Employer], known: KnownAs? = nil, people: (Set<String>) throws -> [String: Person]
    ) throws -> Report {
        let view = DayView(findings: findings, on: day)
        let told = earlier?.told ?? []
        let people = try people(
            Set(view.findings.compactMap(\.finding.personID))
                .union(now.compactMap(\.personID)).union(told.compactMap(\.identity.personID)))
        // Counts over all findings come first, so that a filter changes what is shown and not what is said.
        let concerned = view.findings.filter { filter.concerns($0.finding.identity, people: people) }
        let changes = earlier.flatMap { run -> ReportChanges? in
            guard run.told != nil else { return nil }
            return ReportChanges(
                since: run.asOf,
                told: ReportBuilder.severities(
                    told.filter { filter.concerns($0.identity, people: people) }.map { ($0.identity, $0.severity) }),
                now: ReportBuilder.severities(
                    now.filter { filter.concerns($0.identity, people: people) }.map { ($0.identity, $0.severity) })
            ).atLeast(filter.severity)
        }
        // What keeps findings out of mail is told as it is now, and so not of what was known in the past.
        let silences = known == nil ? try self.silences(of: concerned, on: day) : [:]
        return Report(
            asOf: day, findings: concerned.filter { $0.finding.severity >= filter.severity }, people: people,
            employers: employers.map(\.legalName), changes: changes, silences: silences, known: known)
    }

    private func silences(of findings: [AskedFinding], on day: Day) throws -> [Finding.Identity: Silence] {
        let book = try repository.silenceBook(on: day)
        let pairs = findings.compactMap { asked in
            book.silence(of: asked.finding.identity).map { (asked.finding.identity, $0) }
        }
        return Dictionary(pairs) { first, _ in first }
    }

    private static func severities(
        _ findings: [(Finding.Identity, Severity)]
    ) -> [Finding.Identity: Severity] {
        Dictionary(findings) { max($0, $1) }
    }
}
