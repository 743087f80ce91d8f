import CivilCalendar
import Mobility
public import MobilityPolicy

/// Runs cases against a policy.
public struct CaseRunner: Sendable {
    private let policy: Policy

    /// A runner under a policy, the built-in one or one with the user's own files over it.
    public init(policy: LoadedPolicy) { self.policy = policy.policy }

    /// Runs cases, in their order.
    public func run(_ cases: [MobilityCase]) -> [CaseResult] { cases.map(run) }

    private func run(_ tested: MobilityCase) -> CaseResult {
        let findings = findings(of: tested)
        var views: [Day: DayView] = [:]
        var failures: [CaseFailure] = []
        var notYet: [String] = []
        for expectation in tested.expectations {
            if let missing = expectation.ruleNotYetThere {
                notYet.append(missing)
                continue
            }
            let view = views[expectation.day] ?? DayView(findings: findings, on: expectation.day)
            views[expectation.day] = view
            let check = CaseCheck(expectation: expectation, title: tested.title, view: view, policy: policy)
            if let failure = check.failure { failures.append(failure) }
        }
        failures += tested.terms.compactMap { failure(of: $0, title: tested.title) }
        return CaseResult(
            title: tested.title, place: tested.place, failures: failures,
            checked: tested.expectations.count - notYet.count + tested.terms.count, notYet: notYet)
    }

    private func findings(of tested: MobilityCase) -> [Finding] {
        let book = RecordBook(tested.records)
        let own = Set(book.reliefMeasures.map(\.reliefID))
        let builtIn = tested.usesPolicyRelief ? policy.reliefMeasures.filter { !own.contains($0.reliefID) } : []
        let circumstances = Circumstances(outages: book.outages, reliefMeasures: book.reliefMeasures + builtIn)
        let evaluation = Evaluation(policy: policy, circumstances: circumstances)
        return evaluation.findings(of: book)
    }

    private func failure(of term: CaseTerm, title: String) -> CaseFailure? {
        let end = policy.holidays.day(after: term.after, workingDays: term.count)
        guard end != term.gives else { return nil }
        return CaseFailure(
            place: term.place, title: title, day: term.after, expected: "count=\(term.count) gives=\(term.gives)",
            found: [end.map { "gives=\($0)" }].compactMap(\.self), notes: [])
    }
}

extension CaseExpectation {
    /// The rule or family that it names, if this version has none of it yet.
    var ruleNotYetThere: String? {
        switch claim {
        case .present(let expected): RuleID(rawValue: expected.rule) == nil ? expected.rule : nil
        case .absent(let pattern): pattern.rules.isEmpty ? pattern.description : nil
        }
    }
}
