import CivilCalendar
import Mobility
import Testing

/// Holds the program's findings against the naive reading, day by day.
struct Comparison {
    let evaluation: Evaluation
    let dossiers: [Dossier]
    /// The same without what no rule reads.
    private let leanDossiers: [Dossier]
    /// The days to compare, one after the other, and a few far away from all dates.
    let days: [Day]
    /// The days on which due days, counts and facts are compared as well, besides those on which something changes.
    private let notable: Set<Day>

    /// Compares the four and a half years from `start` on, and a few days far away.
    init(_ records: [any Record], policy: Policy, start: Day) {
        var notable: Set<Day> = []
        for record in records {
            for case .day(let day) in record.fields { notable.formUnion([day, day + 1, day + 16]) }
        }
        let days = [start - 9000, start - 1] + (0..<1643).map { start + $0 } + [start + 5000]
        self.init(records, policy: policy, days: days, notable: notable)
    }

    /// Compares one day in full.
    init(_ records: [any Record], policy: Policy, on day: Day) {
        self.init(records, policy: policy, days: [day], notable: [day])
    }

    private init(_ records: [any Record], policy: Policy, days: [Day], notable: Set<Day>) {
        let book = RecordBook(records)
        let circumstances = Circumstances(outages: book.outages, reliefMeasures: book.reliefMeasures)
        evaluation = Evaluation(policy: policy, circumstances: circumstances)
        dossiers = book.dossiers
        leanDossiers = book.dossiers.map { dossier in
            Dossier(
                subject: Comparison.withoutUnread(dossier.subject),
                principal: dossier.principal.map(Comparison.withoutUnread))
        }
        self.days = days
        self.notable = notable
    }

    /// The first disagreement about each rule, of every dossier and of what is about nobody.
    func disagreements() -> [Disagreement] {
        var result = dossiers.flatMap { dossier in
            let naive = NaiveAnswer(dossier, circumstances: evaluation.circumstances)
            let findings = evaluation.findings(for: dossier)
            expectPartsToAgree(findings, dossier)
            return disagreements(dossier.subject.person.personID, findings, naive.truths(on:))
        }
        expectOtherWaysToAgree()
        result += disagreements(nil, evaluation.findings()) { NaiveAnswer.truths(on: $0, evaluation.circumstances) }
        return result
    }

    /// Ranges alone, and some rules alone, are what all of it is.
    private func expectPartsToAgree(_ findings: [Finding], _ dossier: Dossier) {
        #expect(evaluation.ranges(for: dossier) == findings.map(\.range))
        let rules = Set(findings.map(\.rule).enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element))
        #expect(evaluation.findings(for: dossier, of: rules) == findings.filter { rules.contains($0.rule) })
    }

    /// What is found family by family, and what is found without the columns that no rule reads, is the same.
    private func expectOtherWaysToAgree() {
        let ranges = dossiers.map(evaluation.ranges(for:))
        #expect(leanDossiers.map(evaluation.ranges(for:)) == ranges)
        for principal in dossiers where principal.principal == nil {
            let id = principal.subject.person.personID
            let members = dossiers.indices.filter { dossiers[$0].subject.person.principalID == id }
            guard let own = dossiers.firstIndex(where: { $0.subject.person.personID == id }), !members.isEmpty
            else { continue }
            let family = Family(principal.subject, dependents: members.map { dossiers[$0].subject })
            #expect(evaluation.ranges(for: family) == ([own] + members).flatMap { ranges[$0] })
        }
    }

    /// A file as a full evaluation reads it.
    private static func withoutUnread(_ file: PersonFile) -> PersonFile {
        func lean<R: Record>(_ record: R) -> R {
            let fields = zip(R.columns, record.fields).map { column, field in
                guard column.readBy.isDisjoint(with: .personRules) else { return field }
                return column.required ? FieldValue.text("") : .empty
            }
            return (try? R(fields: fields)) ?? record
        }
        var result = PersonFile(lean(file.person))
        result.documents = file.documents.map(lean)
        result.permits = file.permits.map(lean)
        result.filings = file.filings.map(lean)
        result.events = file.events.map(lean)
        result.evidence = file.evidence.map(lean)
        result.reliefApplications = file.reliefApplications.map(lean)
        result.trips = file.trips.map(lean)
        result.travelPermits = file.travelPermits.map(lean)
        result.stays = file.stays.map(lean)
        result.payments = file.payments.map(lean)
        return result
    }

    /// On how many of the compared days each rule is true of somebody, severities apart, to see that none goes untested.
    func daysByRule() -> [String: Int] {
        guard let first = days.dropFirst(2).first, let compared = DayRange(first, through: first + 1642)
        else { return [:] }
        let findings = dossiers.flatMap { evaluation.findings(for: $0) } + evaluation.findings()
        var sums: [String: Int] = [:]
        for finding in findings {
            guard let days = finding.days.intersection(compared), let end = days.end else { continue }
            sums["\(finding.rule.rawValue) \(finding.severity)", default: 0] += end - days.start
        }
        return sums
    }

    private func disagreements(
        _ personID: String?, _ findings: [Finding], _ truths: (Day) -> [NaiveTruth]
    ) -> [Disagreement] {
        var result = misshapen(personID, findings)
        let flat = findings.map(FlatFinding.init)
        let edges = Set(flat.map(\.start) + flat.map(\.end))
        var found: [FlatFinding] = []
        var before: (day: Day, truths: [NaiveTruth]) = (.earliest, [])
        for day in days {
            let number = day.number
            if day > before.day + 1 || edges.contains(number) {
                found = flat.filter { $0.start <= number && number < $0.end }
            }
            let expected = truths(day)
            let withFacts =
                notable.contains(day) || number % 16 == 0 || expected.count != before.truths.count
                || zip(expected, before.truths).contains { $0.severity != $1.severity || $0.record != $1.record }
            before = (day, expected)
            for rule in differingRules(expected, found, day, withFacts)
            where !result.contains(where: { $0.rule == rule }) {
                result.append(
                    Disagreement(
                        rule: rule, day: day, personID: personID,
                        expected: expected.filter { $0.rule == rule }.map { "\($0.line)" },
                        found: found.filter { $0.rule == rule }.map { $0.line(on: day) }))
            }
        }
        return result
    }

    private func differingRules(
        _ expected: [NaiveTruth], _ found: [FlatFinding], _ day: Day, _ withFacts: Bool
    ) -> [String] {
        var differing: [String] = []
        for truth in expected {
            guard
                let match = found.first(where: {
                    $0.record == truth.record && $0.rule == truth.rule && $0.severity == truth.severity
                }), !withFacts || match.agrees(with: truth, on: day)
            else {
                differing.append(truth.rule)
                continue
            }
        }
        // Everything expected was found, so more of them means that something else was found as well.
        if found.count != expected.count {
            for finding in found
            where !expected.contains(where: { $0.record == finding.record && $0.rule == finding.rule }) {
                differing.append(finding.rule)
            }
            if differing.isEmpty { differing.append(found.first?.rule ?? "") }
        }
        return differing
    }

    /// "A finding's identity over time is rule + person_id + record_id": its ranges hold a day each at least, they don't
    /// overlap, and where one follows the other at once, the severity has changed.
    private func misshapen(_ personID: String?, _ findings: [Finding]) -> [Disagreement] {
        var result: [Disagreement] = []
        for (_, same) in Dictionary(grouping: findings, by: \.identity) {
            let sorted = same.sorted { $0.days.start < $1.days.start }
            for (index, finding) in sorted.enumerated() {
                let end = finding.days.end
                let isEmpty = end.map { $0 <= finding.days.start } ?? false
                var isWrong = isEmpty || finding.personID != personID
                if index + 1 < sorted.count {
                    let next = sorted[index + 1]
                    isWrong =
                        isWrong || end == nil || end.map { $0 > next.days.start } ?? false
                        || (end == next.days.start && finding.severity == next.severity)
                }
                guard isWrong else { continue }
                result.append(
                    Disagreement(
                        rule: finding.rule.rawValue, day: finding.days.start, personID: personID,
                        expected: ["ranges apart from each other"],
                        found: sorted.map { "\($0.severity) \($0.days.start)..<\($0.days.end.map { "\($0)" } ?? "")" }))
            }
        }
        return result
    }
}

/// A finding with what is compared on every day made plain, because that is done millions of times.
final class FlatFinding {
    let finding: Finding
    let rule: String
    let record: String
    let severity: Severity
    let start: Int32
    let end: Int32

    init(_ finding: Finding) {
        self.finding = finding
        rule = finding.rule.rawValue
        record = finding.recordID
        severity = finding.severity
        start = finding.days.start.number
        end = finding.days.end?.number ?? .max
    }

    func agrees(with truth: NaiveTruth, on day: Day) -> Bool {
        let asked = AskedFinding(finding, on: day)
        return asked.dueOn == truth.dueOn && asked.days == truth.days
            && truth.facts().allSatisfy { name, value in FlatFinding.fact(name, of: asked) == value }
    }

    func line(on day: Day) -> String {
        let asked = AskedFinding(finding, on: day)
        let facts = asked.facts.map { "\($0.name.rawValue): \($0.value.text)" }.sorted().joined(separator: ", ")
        return "\(rule) \(record) \(severity) due \(asked.dueOn?.description ?? "-") days \(asked.days ?? 0) {\(facts)}"
    }

    private static func fact(_ name: String, of asked: AskedFinding) -> String? {
        guard let name = FactName(rawValue: name), let value = asked.fact(name) else { return nil }
        if case .list(let list) = value { return asSet(list) }
        return value.text
    }
}

extension NaiveTruth {
    /// The answer as a line of a report.
    var line: String {
        let facts = facts().map { "\($0.key): \($0.value)" }.sorted().joined(separator: ", ")
        return "\(rule) \(record) \(severity) due \(dueOn?.description ?? "-") days \(days ?? 0) {\(facts)}"
    }
}
