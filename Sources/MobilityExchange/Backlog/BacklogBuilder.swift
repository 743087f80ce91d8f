public import CivilCalendar
public import Mobility
public import MobilityStore

/// Asks the database for what a backlog needs.
public struct BacklogBuilder {
    private let repository: Repository

    /// Plans for the people of a database.
    public init(repository: Repository) { self.repository = repository }

    /// The backlog of a reopening day.
    /// - Parameters:
    ///   - perDay: how many can be filed on a day.
    ///   - employer: only people of this employer, and their dependents.
    ///   - outage: only statuses that this outage blocks.
    public func backlog(
        reopens: Day, perDay: Int, asOf: Day, employer: String? = nil, outage: Outage? = nil
    ) throws -> Backlog {
        let circumstances = try repository.circumstances()
        func waiting(on day: Day) throws -> [Finding] {
            try repository.findings(on: day).filter { finding in
                guard BacklogReading.rules.contains(finding.rule) else { return false }
                guard let outage, let type = finding.detail(on: day).visaType else { return true }
                return outage.blocks(.renewal, for: type)
            }
        }
        var readings: [String: (reading: DossierReading, findings: [Finding])] = [:]
        func read(_ id: String) throws -> (reading: DossierReading, findings: [Finding])? {
            if let known = readings[id] { return known }
            guard let dossier = try repository.dossier(of: id), fits(dossier, employer) else { return nil }
            let reading = DossierReading(dossier, policy: repository.policy, circumstances: circumstances)
            readings[id] = (reading, try repository.findings(of: id))
            return readings[id]
        }
        func backlog(of waiting: [Finding], on day: (Finding) -> Day?) throws -> [BacklogReading] {
            var seen: Set<String> = []
            return try waiting.compactMap { finding in
                guard let id = finding.personID, let day = day(finding), seen.insert("\(id)\t\(day)").inserted,
                    let (reading, findings) = try read(id)
                else { return nil }
                return BacklogReading(reading, findings: findings, on: day)
            }
        }
        let now = try waiting(on: reopens)
        let permits = Set(now.map(\.recordID))
        let onReopening = try backlog(of: now) { _ in reopens }
        let answer = try BacklogAnswer(
            reopens: reopens, perDay: perDay,
            entries: onReopening.flatMap(\.entries).filter { permits.contains($0.permitID) },
            notExtensible: onReopening.flatMap(\.notExtensible).filter { permits.contains($0.finding.recordID) },
            holidays: repository.policy.holidays
        ) { plan in
            let later = try waiting(on: plan.lastDay).filter { !permits.contains($0.recordID) }
            let openings = try Dictionary(
                later.map { finding in
                    let all = try finding.personID.flatMap(read)?.findings ?? []
                    let run = BacklogReading.run(of: finding.recordID, in: all, around: plan.lastDay)
                    return (finding.recordID, run?.start ?? plan.lastDay)
                }
            ) { first, _ in first }
            return try backlog(of: later) { openings[$0.recordID] }.flatMap(\.entries)
                .filter { openings[$0.permitID] == $0.opensOn }
        }
        let ids = Set(readings.keys)
        let people = try repository.people(ids)
        return Backlog(
            asOf: asOf, answer: answer,
            people: people.merging(try repository.people(Set(people.values.compactMap(\.principalID)))) { first, _ in
                first
            },
            employers: try repository.records(.employers).compactMap { $0 as? Employer }
                .filter { employer == nil || $0.employerID == employer }.map(\.legalName),
            outage: outage)
    }

    private func fits(_ dossier: Dossier, _ employer: String?) -> Bool {
        guard let employer else { return true }
        return (dossier.subject.person.employerID ?? dossier.principal?.person.employerID) == employer
    }
}
