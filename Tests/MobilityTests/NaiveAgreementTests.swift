import CivilCalendar
import Foundation
import Mobility
import Testing

/// The rules give ranges of days; the naive reading answers for one day at a time and shares no code with them. Both
/// must say the same of random people on every day of four and a half years.
///
/// `VIGENCIA_RANDOM_DOSSIERS` sets how many dossiers are compared, `VIGENCIA_RANDOM_SEED` picks a single one to look at,
/// and `VIGENCIA_RANDOM_FIRST_SEED` begins elsewhere, for dossiers that nobody has seen yet.
@Suite struct NaiveAgreementTests {
    @Test func randomDossiersEveryDay() async throws {
        let policy = try TestPolicy.peru()
        let environment = ProcessInfo.processInfo.environment
        if let seed = environment["VIGENCIA_RANDOM_SEED"].flatMap(UInt64.init) {
            return try report([Outcome(seed: seed, policy: policy)], policy: policy)
        }
        let wanted = environment["VIGENCIA_RANDOM_DOSSIERS"].flatMap(Int.init) ?? 10_000
        let first = environment["VIGENCIA_RANDOM_FIRST_SEED"].flatMap(UInt64.init) ?? 1
        let workers = ProcessInfo.processInfo.activeProcessorCount
        let outcomes = try await withThrowingTaskGroup(of: [Outcome].self) { group in
            for worker in 0..<workers {
                group.addTask {
                    var outcomes: [Outcome] = []
                    var dossiers = 0
                    var seed = first + UInt64(worker)
                    while dossiers * workers < wanted {
                        let outcome = try Outcome(seed: seed, policy: policy)
                        dossiers += outcome.dossiers
                        outcomes.append(outcome)
                        seed += UInt64(workers)
                    }
                    return outcomes
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        print(
            "\(outcomes.reduce(0) { $0 + $1.dossiers }) dossiers, \(outcomes.reduce(0) { $0 + $1.days }) days compared")
        print("true on so many days: \(Outcome.sum(outcomes))")
        try report(outcomes, policy: policy)
    }

    /// Reports the first disagreement about each rule, made as small as possible.
    private func report(_ outcomes: [Outcome], policy: Policy) throws {
        let disagreeing = outcomes.filter { !$0.disagreements.isEmpty }
        var reported: Set<String> = []
        for outcome in disagreeing.sorted(by: { $0.seed < $1.seed }) {
            for disagreement in outcome.disagreements where reported.insert(disagreement.rule).inserted {
                let made = try RandomRecords(seed: outcome.seed)
                let small = shrunk(made.records, disagreement, policy: policy)
                let affected = disagreeing.count { $0.disagreements.contains { $0.rule == disagreement.rule } }
                Issue.record(
                    """
                    \(affected) of \(outcomes.count) families; for example
                    \(small.disagreement.report(seed: outcome.seed, records: small.records))
                    """)
            }
        }
    }

    /// What came of one seed: of an employee and the dependents.
    struct Outcome: Sendable {
        let seed: UInt64
        let dossiers: Int
        let days: Int
        let disagreements: [Disagreement]
        let daysByRule: [String: Int]

        init(seed: UInt64, policy: Policy) throws {
            let made = try RandomRecords(seed: seed)
            let comparison = Comparison(made.records, policy: policy, start: made.start)
            self.seed = seed
            dossiers = comparison.dossiers.count
            days = comparison.dossiers.count * comparison.days.count
            disagreements = comparison.disagreements()
            daysByRule = comparison.daysByRule()
        }

        static func sum(_ outcomes: [Outcome]) -> String {
            var sums: [String: Int] = [:]
            for outcome in outcomes { sums.merge(outcome.daysByRule, uniquingKeysWith: +) }
            return sums.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        }
    }
}
