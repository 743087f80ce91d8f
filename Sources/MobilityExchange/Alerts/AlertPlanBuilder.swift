public import CivilCalendar
import Mobility
public import MobilityAlerts
public import MobilityStore

/// Asks the database for what a plan of alerts follows from.
public struct AlertPlanBuilder {
    private let repository: Repository

    /// Plans for a database.
    public init(repository: Repository) { self.repository = repository }

    /// The situation on a day. Costs what is true on the day, what was told, and what began in nights that were missed.
    public func situation(on day: Day, settings: AlertSettings) throws -> AlertSituation {
        let history = try repository.alertHistory()
        let silences = try repository.silences()
        var findings = Findings(try repository.findings(on: day))
        let told = Set(history.told.values.flatMap(\.keys))
        let ended = told.subtracting(findings.identities)
        for person in Set(ended.compactMap(\.personID)).sorted() { findings.add(try repository.findings(of: person)) }
        if ended.contains(where: { $0.personID == nil }) { findings.add(try repository.findingsAboutNobody()) }
        if let missed = history.lastRun.flatMap({ DayRange($0 + 1, through: day - 1) }) {
            findings.add(try repository.findings(within: missed))
        }
        findings.add(try repository.acknowledged(by: silences, on: day))
        let concerned = Set(findings.all.compactMap(\.personID)).union(told.compactMap(\.personID))
        return AlertSituation(
            day: day, findings: findings.all, people: try people(concerned, settings: settings),
            employers: try repository.records(.employers).compactMap { $0 as? Employer }, settings: settings,
            history: history, silences: silences)
    }

    /// The people themselves, their principals, and who is known under the addresses of their managers.
    private func people(_ ids: Set<String>, settings: AlertSettings) throws -> [String: Person] {
        var people = try repository.people(ids)
        people.merge(try repository.people(Set(people.values.compactMap(\.principalID)))) { first, _ in first }
        guard settings.manager.enabled else { return people }
        let managers = Set(people.values.compactMap(\.managerEmail))
        return people.merging(try repository.people(withEmails: managers)) { first, _ in first }
    }

    /// Findings, each once.
    private struct Findings {
        private struct Key: Hashable {
            let identity: Finding.Identity
            let start: Day
        }

        private var known: Set<Key> = []
        private(set) var all: [Finding] = []

        var identities: Set<Finding.Identity> { Set(all.map(\.identity)) }

        init(_ findings: [Finding]) { add(findings) }

        mutating func add(_ findings: [Finding]) {
            for finding in findings
            where known.insert(Key(identity: finding.identity, start: finding.days.start)).inserted {
                all.append(finding)
            }
        }
    }
}
