import CivilCalendar
import Mobility
import Testing

/// Every finding that a relief measure changes names it, and no other does.
@Suite struct ReliefMarkingTests {
    /// What a reader sees of a finding on a day, the relief apart.
    private struct Seen: Hashable {
        let identity: Finding.Identity
        let severity: Severity
        let days: DayRange
        let dueOn: Day?
        let number: Int?
        let facts: [String]

        init(_ asked: AskedFinding) {
            identity = asked.finding.identity
            severity = asked.finding.severity
            days = asked.finding.days
            dueOn = asked.dueOn
            number = asked.days
            facts = asked.facts.map { "\($0.name)=\($0.value.text)" }
        }
    }

    @Test(arguments: 1...400 as ClosedRange<UInt64>) func whatDiffersNamesTheMeasure(seed: UInt64) throws {
        let made = try RandomRecords(seed: seed)
        let book = RecordBook(made.records)
        guard !book.reliefMeasures.isEmpty else { return }
        let policy = try TestPolicy.peru()
        func evaluation(_ measures: [ReliefMeasure]) -> Evaluation {
            Evaluation(policy: policy, circumstances: Circumstances(outages: book.outages, reliefMeasures: measures))
        }
        let days = (0..<140).map { made.start + $0 * 11 }
        for dossier in book.dossiers {
            let all = evaluation(book.reliefMeasures).findings(for: dossier)
            let none = evaluation([]).findings(for: dossier)
            for day in days {
                let plain = Set(none.filter { $0.days.contains(day) }.map { Seen(AskedFinding($0, on: day)) })
                for finding in all where finding.days.contains(day) {
                    let asked = AskedFinding(finding, on: day)
                    if !plain.contains(Seen(asked)) {
                        try #require(
                            !asked.detail.trace.relief.isEmpty,
                            "seed \(seed), \(day): \(finding.rule.rawValue) \(finding.recordID)")
                    }
                }
            }
            // One by one: a measure without which nothing changes is named nowhere, unless another does the same.
            for measure in book.reliefMeasures {
                let others = book.reliefMeasures.filter { $0 != measure }
                let without = Set(evaluation(others).findings(for: dossier).map(\.withoutTrace))
                for finding in all where !without.contains(finding.withoutTrace) {
                    let named = finding.details.contains {
                        $0.detail.trace.relief.contains { $0.id == measure.reliefID }
                    }
                    try #require(named, "seed \(seed): \(finding.rule.rawValue) \(finding.recordID)")
                }
            }
        }
    }

    /// A lapse of 2026-01-10, priced from the 11th; fines are suspended through the 15th.
    private static let lapse = """
        people: {person_id: E1, kind: employee, given_names: A, family_names: B, nationality: DEU}
        permits: {permit_id: P1, person_id: E1, visa_type: resident_worker, valid_from: 2025-01-11, valid_until: 2026-01-10}
        """

    private func lapsed(_ measures: String, on day: String) throws -> AskedFinding {
        let book = RecordBook(try records(Self.lapse + "\n" + measures))
        let evaluation = Evaluation(
            policy: try TestPolicy.peru(), circumstances: Circumstances(reliefMeasures: book.reliefMeasures))
        let asked = try #require(Day(iso: day))
        let view = DayView(findings: evaluation.findings(of: book), on: asked)
        return try #require(view.findings.first { $0.finding.rule == .renewalLapsedUnfiled })
    }

    @Test(arguments: [
        ("from: 2026-01-01, until: 2026-01-15", true), ("from: 2026-01-11, until: 2026-01-11", true),
        ("from: 2026-01-01, until: 2026-01-10", false), ("from: 2026-01-01", true),
    ])
    func aSuspensionIsNamedIfItsDaysWouldCost(_ window: String, _ isNamed: Bool) throws {
        let measure = "relief_measures: {relief_id: R1, norm: RS 1-2026, effect: suspend_fines, \(window)}"
        let asked = try lapsed(measure, on: "2026-02-01")
        #expect(asked.detail.trace.relief.map(\.id) == (isNamed ? ["R1"] : []))
        let policy = try TestPolicy.peru()
        let message = Rendering(policy: policy, language: .en).message(asked)
        #expect(message.contains("Relief counted: RS 1-2026, fines suspended") == isNamed)
        #expect(
            Rendering(policy: policy, language: .es).message(asked).contains("Medida aplicada: RS 1-2026") == isNamed)
        #expect(Rendering(policy: policy, language: .en).sources(asked).contains("RS 1-2026") == isNamed)
    }

    @Test func whereEitherOfTwoWouldDoBothAreNamed() throws {
        let measures = """
            relief_measures: {relief_id: R1, norm: N1, effect: suspend_fines, from: 2026-01-01, until: 2026-01-20}
            relief_measures: {relief_id: R2, norm: N2, effect: suspend_fines, from: 2026-01-01, until: 2026-01-20}
            """
        #expect(try lapsed(measures, on: "2026-02-01").detail.trace.relief.map(\.id) == ["R1", "R2"])
    }

    @Test func aMeasureOfThePolicyBringsItsDoubtAlong() throws {
        let policy = try TestPolicy.peru()
        let lapse = Self.lapse.replacing("2025-01-11", with: "2020-03-02").replacing("2026-01-10", with: "2021-03-01")
        let book = RecordBook(try records(lapse))
        let evaluation = Evaluation(
            policy: policy, circumstances: Circumstances(reliefMeasures: policy.reliefMeasures))
        let day = try #require(Day(iso: "2021-09-30"))
        let view = DayView(findings: evaluation.findings(of: book), on: day)
        let found = try #require(view.findings.first { $0.finding.rule == .renewalLapsedUnfiled })
        #expect(found.detail.trace.relief.map(\.id).contains("RS-000104-2020-validity"))
        #expect(found.conflicts.contains(.reliefEnd))
    }
}

extension Finding {
    /// The same without what it rests on.
    fileprivate var withoutTrace: Finding {
        let plain = details.map { dated in
            var detail = dated.detail
            detail.trace = Trace()
            return DatedDetail(from: dated.from, detail: detail)
        }
        return Finding(
            rule: rule, personID: personID, recordID: recordID, severity: severity, days: days, details: plain) ?? self
    }
}
