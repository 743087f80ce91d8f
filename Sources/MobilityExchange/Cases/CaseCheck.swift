import CivilCalendar
import Mobility

/// Holds one expectation against the findings of its day.
struct CaseCheck {
    let expectation: CaseExpectation
    let title: String
    let view: DayView
    let policy: Policy

    /// What is not as expected; nil if all is.
    var failure: CaseFailure? {
        switch expectation.claim {
        case .present(let expected): presenceFailure(expected)
        case .absent(let pattern): absenceFailure(pattern)
        }
    }

    private func presenceFailure(_ expected: ExpectedFinding) -> CaseFailure? {
        let ofPerson = view.findings.filter {
            expectation.personID == nil || $0.finding.personID == expectation.personID
        }
        let ofRule = ofPerson.filter { $0.finding.rule.rawValue == expected.rule }
        let compared = ofRule.map { (asked: $0, differences: expected.differences(from: $0, policy: policy)) }
        if compared.contains(where: { $0.differences.isEmpty }) { return nil }
        let withMessage = expected.messageContains != nil
        guard !compared.isEmpty else {
            let others = expectation.personID == nil ? ofPerson.filter { $0.finding.personID == nil } : ofPerson
            return failure(expected.text, found: others.map { text(of: $0, withMessage: false) })
        }
        return failure(
            expected.text,
            found: compared.map {
                "\(text(of: $0.asked, withMessage: withMessage)) ≠ \($0.differences.joined(separator: ", "))"
            },
            notes: unknownFacts(expected, ofRule))
    }

    private func absenceFailure(_ pattern: RulePattern) -> CaseFailure? {
        // Without a person nobody may have such a finding; an outage is nobody's and so everybody's.
        let found = view.findings.filter { asked in
            let person = asked.finding.personID
            return pattern.matches(asked.finding.rule.rawValue)
                && (expectation.personID == nil || person == nil || person == expectation.personID)
        }
        guard !found.isEmpty else { return nil }
        return failure("absent=\(pattern)", found: found.map { text(of: $0, withMessage: false) })
    }

    private func failure(_ expected: String, found: [String], notes: [Bilingual] = []) -> CaseFailure {
        let person = expectation.personID.map { "person=\($0) " } ?? ""
        return CaseFailure(
            place: expectation.place, title: title, day: expectation.day, expected: person + expected, found: found,
            notes: notes)
    }

    /// Names the facts that the rule gives, where others were expected.
    private func unknownFacts(_ expected: ExpectedFinding, _ found: [AskedFinding]) -> [Bilingual] {
        var given: [String] = []
        for fact in found.flatMap(\.facts) where !given.contains(fact.name.rawValue) {
            given.append(fact.name.rawValue)
        }
        let list = given.joined(separator: ", ")
        return expected.facts.filter { !given.contains($0.name) }.map { fact in
            Bilingual(
                en: "\(expected.rule) gives no fact \(fact.name); it gives \(list).",
                es: "\(expected.rule) no da el dato \(fact.name); da \(list).")
        }
    }

    /// A finding in the names of the files.
    private func text(of asked: AskedFinding, withMessage: Bool) -> String {
        let finding = asked.finding
        var parts = [
            finding.personID.map { "person=\($0)" }, "rule=\(finding.rule.rawValue)",
            "severity=\(finding.severity.rawValue)", "record=\(finding.recordID)",
            "since=\(finding.days.first?.description ?? "")", "until=\(finding.days.last?.description ?? "")",
        ].compactMap(\.self)
        parts += asked.facts.map { "\($0.name.rawValue)=\($0.value.text)" }
        if withMessage {
            parts += Language.allCases.map { "\"\(Rendering(policy: policy, language: $0).message(asked))\"" }
        }
        return parts.joined(separator: " ")
    }
}
