import GRDB
import Mobility

/// Says of stored ranges what the findings say, which is not stored: it asks those rules again that found something,
/// about those of whom they found it. So it costs what the findings cost, however many people there are.
struct FindingReader {
    /// Large enough that the statements of a batch cost little beside its rows, small enough to hold.
    private static let batchSize = 256

    private let db: Database
    private let evaluation: Evaluation

    init(_ db: Database, policy: Policy) throws {
        self.db = db
        evaluation = Evaluation(policy: policy, circumstances: try Circumstances(db, policy: policy))
    }

    /// The findings of these ranges, in the same order.
    /// - Parameter ranges: in order of identity.
    /// - Throws: ``StoreError/damagedFindings`` if the rules find no such thing.
    func findings(_ ranges: [FindingRange]) throws -> [Finding] {
        var findings: [Finding] = []
        findings.reserveCapacity(ranges.count)
        var rest = ranges[...]
        let aboutNobody = rest.prefix { $0.personID == nil }
        rest = rest.dropFirst(aboutNobody.count)
        try take(aboutNobody, from: aboutNobody.isEmpty ? [] : findingsAboutNobody(aboutNobody), into: &findings)
        while !rest.isEmpty {
            var (people, wanted): ([String], [String: Set<RuleID>]) = ([], [:])
            let batch = rest.prefix { range in
                guard let personID = range.personID else { return false }
                if wanted[personID] == nil {
                    if people.count == FindingReader.batchSize { return false }
                    people.append(personID)
                }
                wanted[personID, default: []].insert(range.rule)
                return true
            }
            rest = rest.dropFirst(batch.count)
            let said = try DossierReader(db).dossiers(of: people).flatMap { dossier in
                evaluation.findings(for: dossier, of: wanted[dossier.subject.person.personID] ?? [])
            }
            try take(batch, from: said, into: &findings)
        }
        return findings
    }

    private func findingsAboutNobody(_ ranges: ArraySlice<FindingRange>) throws -> [Finding] {
        let employers = Set(ranges.lazy.filter { RuleBook.isAboutEmployer($0.rule) }.map(\.recordID)).sorted()
        let reader = EmployerReader(db)
        return try evaluation.findings()
            + employers.flatMap { try reader.file(of: $0).map(evaluation.findings(for:)) ?? [] }
    }

    private func take(
        _ ranges: ArraySlice<FindingRange>, from said: [Finding], into findings: inout [Finding]
    ) throws {
        let byRange = Dictionary(said.map { ($0.range, $0) }) { first, _ in first }
        for range in ranges {
            guard let finding = byRange[range] else { throw StoreError.damagedFindings }
            findings.append(finding)
        }
    }
}
