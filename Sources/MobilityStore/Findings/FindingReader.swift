import GRDB
import Mobility

/// Says of stored ranges what the findings say, which is not stored: it asks those rules again that found something,
/// about those of whom they found it. So it costs what the findings cost, however many people there are.
struct FindingReader {
    /// Enough for every core to have something to do, and few enough to hold.
    private static let batchSize = 256

    /// A person about whom the rules are asked again.
    private struct Asked: Sendable {
        let dossier: Dossier
        let ranges: ArraySlice<FindingRange>
    }

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
        let dossiers = try DossierReader(db)
        while !rest.isEmpty {
            var batch: [Asked] = []
            while batch.count < FindingReader.batchSize, let personID = rest.first?.personID {
                let ranges = rest.prefix { $0.personID == personID }
                rest = rest.dropFirst(ranges.count)
                guard let dossier = try dossiers.dossierForRules(of: personID) else {
                    throw StoreError.damagedFindings
                }
                batch.append(Asked(dossier: dossier, ranges: ranges))
            }
            if batch.isEmpty { throw StoreError.damagedFindings }
            try SharedTask.inOrder(batch) { [evaluation] asked in
                evaluation.findings(for: asked.dossier, of: Set(asked.ranges.map(\.rule)))
            } _: { asked, said in
                try take(asked.ranges, from: said, into: &findings)
            }
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
