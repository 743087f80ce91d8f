import CivilCalendar

/// Runs the rules.
public struct Evaluation: Sendable {
    /// The law.
    public let policy: Policy
    /// Outages and relief.
    public let circumstances: Circumstances

    /// Runs the rules under a policy, with the outages and the relief there are.
    public init(policy: Policy, circumstances: Circumstances) {
        self.policy = policy
        self.circumstances = circumstances
    }

    /// All findings about a person, for all days, in order of identity and then of days. Nothing is reported of those
    /// who left the employer, nor of their dependents.
    public func findings(for dossier: Dossier) -> [Finding] {
        let findings = findings(for: dossier, under: circumstances)
        let measures = circumstances.reliefMeasures.filter { $0.mayBear(on: dossier) }
        guard !measures.isEmpty else { return findings }
        let marking = ReliefMarking(
            measures: measures, conflict: policy.conflict(about:),
            findings: { self.findings(for: dossier, under: circumstances.without($0)) })
        return marking.marked(findings)
    }

    private func findings(for dossier: Dossier, under circumstances: Circumstances) -> [Finding] {
        let reading = DossierReading(dossier, policy: policy, circumstances: circumstances)
        let limit = reading.reported
        return RuleBook.person
            .flatMap { rule in
                Finding.joined(
                    rule.spans(reading), rule: rule.id, personID: reading.person.personID, within: limit)
            }
            .sorted { ($0.identity, $0.days.start) < ($1.identity, $1.days.start) }
    }

    /// All findings about an employer, for all days, in order of identity and then of days.
    public func findings(for file: EmployerFile) -> [Finding] {
        RuleBook.employer
            .flatMap { rule in
                Finding.joined(rule.spans(file, policy: policy), rule: rule.id, personID: nil, within: .always)
            }
            .sorted { ($0.identity, $0.days.start) < ($1.identity, $1.days.start) }
    }

    /// All findings of everything in a book.
    public func findings(of book: RecordBook) -> [Finding] {
        findings() + book.employerFiles.flatMap(findings(for:)) + book.dossiers.flatMap(findings(for:))
    }

    /// All findings about outages and the like.
    public func findings() -> [Finding] {
        RuleBook.circumstances
            .flatMap { rule in
                Finding.joined(
                    rule.spans(circumstances, policy: policy), rule: rule.id, personID: nil, within: .always)
            }
            .sorted { ($0.identity, $0.days.start) < ($1.identity, $1.days.start) }
    }
}
