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
    public func findings(for dossier: Dossier) -> [Finding] { findings(for: dossier, of: RuleBook.personByID) }

    /// The findings of some of the rules about a person, for all days, in order of identity and then of days.
    public func findings(for dossier: Dossier, of rules: Set<RuleID>) -> [Finding] {
        findings(for: dossier, of: RuleBook.personByID.filter { rules.contains($0.id) })
    }

    /// When which findings about a person are true, for all days, in order of identity and then of days: what
    /// ``findings(for:)`` finds, without what it says.
    public func ranges(for dossier: Dossier) -> [FindingRange] {
        var ranges: [FindingRange] = []
        add(DossierReading(dossier, policy: policy, circumstances: circumstances), to: &ranges)
        return ranges
    }

    /// When which findings about the members of a family are true, the principal's first: what ``ranges(for:)`` gives
    /// for the dossier of each. The principal, on whom findings about all of them rest, is read once.
    public func ranges(for family: Family) -> [FindingRange] { ranges(for: [family]) }

    /// The same for some families, one after the other.
    public func ranges(for families: [Family]) -> [FindingRange] {
        var ranges: [FindingRange] = []
        for family in families {
            let principal = PersonReading(family.principal, policy: policy, circumstances: circumstances)
            add(DossierReading(principal, principal: nil), to: &ranges)
            for dependent in family.dependents {
                let own = PersonReading(dependent, policy: policy, circumstances: circumstances)
                add(DossierReading(own, principal: principal), to: &ranges)
            }
        }
        return ranges
    }

    /// All findings about an employer, for all days, in order of identity and then of days.
    public func findings(for file: EmployerFile) -> [Finding] { runs(for: file).compactMap(Finding.init) }

    /// When which findings about an employer are true.
    public func ranges(for file: EmployerFile) -> [FindingRange] {
        var ranges: [FindingRange] = []
        for rule in RuleBook.employer {
            let spans = rule.spans(file, policy: policy)
            FindingRange.add(spans, within: .always, rule: rule.id, personID: nil, to: &ranges)
        }
        return ranges
    }

    /// All findings about outages and the like, for all days, in order of identity and then of days.
    public func findings() -> [Finding] { runs().compactMap(Finding.init) }

    /// When which findings about outages and the like are true.
    public func ranges() -> [FindingRange] {
        var ranges: [FindingRange] = []
        for rule in RuleBook.circumstances {
            let spans = rule.spans(circumstances, policy: policy)
            FindingRange.add(spans, within: .always, rule: rule.id, personID: nil, to: &ranges)
        }
        return ranges
    }

    /// All findings of everything in a book.
    public func findings(of book: RecordBook) -> [Finding] {
        findings() + book.employerFiles.flatMap(findings(for:)) + book.dossiers.flatMap(findings(for:))
    }

    private func findings(for dossier: Dossier, of rules: [any PersonRule]) -> [Finding] {
        func findings(_ circumstances: Circumstances) -> [Finding] {
            runs(of: rules, for: dossier, under: circumstances).compactMap(Finding.init)
        }
        let all = findings(circumstances)
        let measures = circumstances.reliefMeasures.filter { $0.mayBear(on: dossier) }
        guard !measures.isEmpty else { return all }
        let marking = ReliefMarking(
            measures: measures, conflict: policy.conflict(about:), findings: { findings(circumstances.without($0)) })
        return marking.marked(all)
    }

    private func add(_ reading: DossierReading, to ranges: inout [FindingRange]) {
        let (personID, limit) = (reading.person.personID, reading.reported)
        for rule in RuleBook.personByID {
            let spans = rule.spans(reading)
            if spans.isEmpty { continue }
            FindingRange.add(spans, within: limit, rule: rule.id, personID: personID, to: &ranges)
        }
    }

    /// What some rules say of somebody or something.
    private typealias Said = (run: SpanRun, rule: RuleID, personID: String?)

    private func runs(
        of rules: [any PersonRule], for dossier: Dossier, under circumstances: Circumstances
    ) -> [Said] {
        let reading = DossierReading(dossier, policy: policy, circumstances: circumstances)
        let (person, limit) = (reading.person.personID, reading.reported)
        return rules.flatMap { Evaluation.runs($0, person, within: limit, $0.spans(reading)) }
    }

    private func runs(for file: EmployerFile) -> [Said] {
        RuleBook.employer.flatMap { Evaluation.runs($0, nil, within: .always, $0.spans(file, policy: policy)) }
    }

    private func runs() -> [Said] {
        RuleBook.circumstances.flatMap {
            Evaluation.runs($0, nil, within: .always, $0.spans(circumstances, policy: policy))
        }
    }

    private static func runs(_ rule: any Rule, _ personID: String?, within limit: DayRange, _ spans: [Span]) -> [Said] {
        SpanRun.all(spans, within: limit).map { ($0, rule.id, personID) }
    }
}
