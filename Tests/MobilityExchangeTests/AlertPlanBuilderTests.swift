import CivilCalendar
import Mobility
import MobilityAlerts
import MobilityPolicy
import MobilityStore
import TestSupport
import Testing

@testable import MobilityExchange

@Suite struct AlertPlanBuilderTests {
    /// What a plan sends, and what it leaves.
    private func shape(_ plan: AlertPlan) -> [String] {
        plan.messages.flatMap { message in
            message.items.map { item in
                "\(message.key) \(item.change) \(item.identity) \(item.now?.rawValue ?? "–") \(item.lastDay?.description ?? "–")"
            }
        }
    }

    /// What the builder asks the database for is enough: a plan from it equals one from every finding and everybody
    /// there is, over nights that are missed and records that change.
    @Test(arguments: 0..<2) func whatTheBuilderReadsIsEnough(seed: UInt64) throws {
        let directory = try TemporaryDirectory()
        let path = "\(directory.path)/v.db"
        let law = try PolicyLibrary.peru()
        try Repository.create(at: path)
        let repository = try Repository(opening: path, policy: law.policy, policyText: law.text)
        let author = Author(actor: "a", command: "test", at: "2026-11-01T00:00:00Z")
        try repository.apply(
            try Importer().plan(directory: "\(repositoryRoot)/examples/minera-qori", against: repository).changes,
            by: author)
        var random = SeededRandom(seed: seed)
        // 2026-10-14 and the six weeks after it.
        var (night, told) = (Day(number: 20_740), 0)
        while night < Day(number: 20_785) {
            try change(repository, before: night, by: author, &random)
            let builder = AlertPlanBuilder(repository: repository)
            let situation = try builder.situation(on: night, settings: AlertSettings())
            let plan = AlertPlanner.plan(situation)
            var whole = situation
            whole.findings = try repository.allFindings()
            whole.people = Dictionary(
                try repository.records(.people).compactMap { $0 as? Person }.map { ($0.personID, $0) }
            ) { first, _ in first }
            let other = AlertPlanner.plan(whole)
            try #require(shape(plan) == shape(other))
            try #require(plan.history == other.history)
            #expect(try repository.queue(plan, mails: [], before: situation.history, at: Moment(startOf: night)))
            told += plan.messages.count
            night = night + (Bool.random(using: &random) ? 1 : Int.random(in: 1...6, using: &random))
        }
        #expect(told > 20)
    }

    /// Somebody leaves, a renewal is filed, something is silenced or acknowledged: whatever comes.
    private func change(
        _ repository: Repository, before night: Day, by author: Author, _ random: inout SeededRandom
    ) throws {
        let findings = try repository.findings(on: night)
        guard let finding = findings.filter({ $0.personID != nil }).randomElement(using: &random),
            let id = finding.personID
        else { return }
        switch Int.random(in: 0..<8, using: &random) {
        case 0:
            guard var person = try repository.record(.people, id: id) as? Person else { return }
            person.employmentEnd = max(night, person.employmentStart ?? night)
            try repository.apply([.put(person)], by: author)
        case 1:
            for case var outage as Outage in try repository.records(.outages) where outage.endedOn == nil {
                outage.endedOn = max(night, outage.beganOn)
                try repository.apply([.put(outage)], by: author)
            }
        case 2:
            try repository.add([
                NewSilence(
                    kind: .silence, rule: finding.rule.rawValue, since: night, until: night + 4, reason: "r",
                    author: author)
            ])
        case 3, 4:
            try repository.add([
                NewSilence(
                    kind: .acknowledge, rule: finding.rule.rawValue, personID: id, recordID: finding.recordID,
                    severity: finding.severity, since: night, reason: "r", author: author)
            ])
        default: break
        }
    }
}
