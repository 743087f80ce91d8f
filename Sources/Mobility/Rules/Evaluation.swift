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
        var ranges = RangeList()
        ranges.add(DossierReading(dossier, policy: policy, circumstances: circumstances))
        return ranges.ranges
    }

    /// When which findings about the members of a family are true, the principal's first: what ``ranges(for:)`` gives
    /// for the dossier of each. The principal, on whom findings about all of them rest, is read once.
    public func ranges(for family: Family) -> [FindingRange] { ranges(for: [family]) }

    /// The same for some families, one after the other.
    public func ranges(for families: [Family]) -> [FindingRange] {
        var ranges = RangeList()
        ranges.reserve(people: families.reduce(0) { $0 + 1 + $1.dependents.count })
        // By index, since a family that is taken out is copied with all its records.
        for index in families.indices {
            let principal = PersonReading(families[index].principal, policy: policy, circumstances: circumstances)
            ranges.add(DossierReading(principal, principal: nil))
            for dependent in families[index].dependents {
                let own = PersonReading(dependent, policy: policy, circumstances: circumstances)
                ranges.add(DossierReading(own, principal: principal))
            }
        }
        return ranges.ranges
    }

    /// All findings about an employer, for all days, in order of identity and then of days.
    public func findings(for file: EmployerFile) -> [Finding] { runs(for: file).compactMap(Finding.init) }

    /// When which findings about an employer are true.
    public func ranges(for file: EmployerFile) -> [FindingRange] {
        var ranges = RangeList()
        for rule in RuleBook.employer { ranges.add(rule) { rule.find(file, policy: policy, into: &$0) } }
        return ranges.ranges
    }

    /// All findings about outages and the like, for all days, in order of identity and then of days.
    public func findings() -> [Finding] { runs().compactMap(Finding.init) }

    /// When which findings about outages and the like are true.
    public func ranges() -> [FindingRange] {
        var ranges = RangeList()
        for rule in RuleBook.circumstances { ranges.add(rule) { rule.find(circumstances, policy: policy, into: &$0) } }
        return ranges.ranges
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

    /// What some rules say of somebody or something.
    private typealias Said = (run: SpanRun, rule: RuleID, personID: String?)

    private func runs(
        of rules: [any PersonRule], for dossier: Dossier, under circumstances: Circumstances
    ) -> [Said] {
        let reading = DossierReading(dossier, policy: policy, circumstances: circumstances)
        let (person, limit) = (reading.person.personID, reading.reported)
        return rules.flatMap { rule in
            Evaluation.runs(rule, person, within: limit) { rule.find(reading, into: &$0) }
        }
    }

    private func runs(for file: EmployerFile) -> [Said] {
        RuleBook.employer.flatMap { rule in
            Evaluation.runs(rule, nil) { rule.find(file, policy: policy, into: &$0) }
        }
    }

    private func runs() -> [Said] {
        RuleBook.circumstances.flatMap { rule in
            Evaluation.runs(rule, nil) { rule.find(circumstances, policy: policy, into: &$0) }
        }
    }

    private static func runs(
        _ rule: any Rule, _ personID: String?, within limit: DayRange = .always, _ find: (inout SpanList) -> Void
    ) -> [Said] {
        var spans = SpanList(telling: true)
        find(&spans)
        return SpanRun.all(spans.spans, within: limit).map { ($0, rule.id, personID) }
    }
}
