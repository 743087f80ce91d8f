public import CivilCalendar
import Foundation
import GRDB
public import Mobility

/// Looks at a database and what is around it, and changes nothing. What is damaged does not stop it: it tells as much as
/// can be told.
public struct Examination {
    /// After so many seconds a nightly run is missed: a day and half of one.
    private static let nightly = 36 * 3_600
    /// By so many seconds clocks of one machine may differ.
    private static let tolerance = 60

    private let path: String
    private let now: Moment
    private let quick: Bool
    private let policy: Policy
    private let fingerprint: Fingerprint
    private let comparesFindings: Bool

    /// - Parameters:
    ///   - quick: look only whether the contents of the evidence are there, and not whether they are unchanged.
    ///   - findings: compare the stored findings with a fresh evaluation.
    public init(
        of database: String, at now: Moment, policy: Policy, policyText: [UInt8], quick: Bool = false,
        findings: Bool = false
    ) {
        path = database
        self.now = now
        self.quick = quick
        self.policy = policy
        fingerprint = Fingerprint(policyText: policyText)
        comparesFindings = findings
    }

    /// Looks at everything.
    public func run() -> Health {
        var complaints = FileModes(path: path).complaints()
        let folder = FilePrimitives.folder(of: path)
        complaints += [DiskSpace(of: folder)?.complaint(folder)].compactMap(\.self)
        complaints += Leftovers(besides: path).all(at: now).map(Complaint.leftover)
        let (found, skipped) = database()
        complaints += found
        let order = Checkpoint.allCases
        return Health(
            path: path, skipped: skipped,
            complaints: order.flatMap { checkpoint in complaints.filter { $0.checkpoint == checkpoint } })
    }

    /// What only the database can tell.
    private static let inside: Set<Checkpoint> = [
        .integrity, .foreignKeys, .schema, .journal, .evidence, .findings, .clock, .nightlyRun,
    ]

    private func database() -> (complaints: [Complaint], skipped: Set<Checkpoint>) {
        do throws(StoreError) {
            try DatabaseFile(path: path).check()
        } catch {
            return ([.unusable(.file, error)], Examination.inside)
        }
        do {
            return try DatabaseInspection.of(path, contents)
        } catch {
            return ([.unusable(.integrity, error)], Examination.inside.subtracting([.integrity]))
        }
    }

    private func contents(_ database: DatabaseInspection) throws -> (complaints: [Complaint], skipped: Set<Checkpoint>)
    {
        // In what is damaged anything may stand, and nothing is read from it.
        let damage = try database.integrity().map(Complaint.damaged)
        guard damage.isEmpty else { return (damage, Examination.inside.subtracting([.integrity])) }
        let version = try database.version()
        guard version <= Schema.version else {
            let error = StoreError.newerVersion(path: path, found: version, known: Schema.version)
            return ([.unusable(.schema, error)], Examination.inside.subtracting([.integrity, .schema]))
        }
        let (found, expected) = (try database.asking(SchemaObject.all), try Schema.objects(version: version))
        let differences = Set(found.keys).union(expected.keys).filter { found[$0] != expected[$0] }.sorted()
        var complaints: [Complaint] = differences.isEmpty ? [] : [.schemaDiffers(names: differences)]
        guard !differences.contains(where: { $0.hasPrefix("table ") }) else {
            return (complaints, Examination.inside.subtracting([.integrity, .schema]))
        }
        if version < Schema.version { complaints.append(.olderSchema(found: version, known: Schema.version)) }
        complaints += try database.brokenForeignKeys().map(Complaint.brokenReferences)
        let faults = try database.journalFaults().count
        if faults > 0 { complaints.append(.brokenJournal(faults: faults)) }
        complaints += try evidence(database)
        if version == Schema.version { complaints += try findings(database) + erasures(database) }
        complaints += try times(database, version)
        return (complaints, version == Schema.version ? [] : [.findings])
    }

    private func evidence(_ database: DatabaseInspection) throws -> [Complaint] {
        let vault = Vault(besides: path)
        return try database.namedContents().compactMap { hash in
            guard let fault = fault(hash, vault) else { return nil }
            let ids = try database.asking { db in
                try String.fetchAll(
                    db, sql: "SELECT evidence_id FROM evidence WHERE sha256 = ? ORDER BY evidence_id LIMIT 3",
                    arguments: [hash.description])
            }
            return .content(hash, fault, evidence: ids)
        }
    }

    private func fault(_ hash: ContentHash, _ vault: Vault) -> Complaint.ContentFault? {
        guard vault.isKept(hash) else { return .missing }
        if quick { return nil }
        guard let real = try? ContentHash.ofFile(vault.path(of: hash)).hash else { return .unreadable }
        return real == hash ? nil : .altered
    }

    private func findings(_ database: DatabaseInspection) throws -> [Complaint] {
        try database.asking { db in
            guard try fingerprint.isCurrent(in: db) else {
                // A new database has none, and needs none.
                return try Int.fetchOne(db, sql: "SELECT count(*) FROM journal") == 0 ? [] : [.staleFindings]
            }
            guard comparesFindings else { return [] }
            let count = try Comparison(db, policy: policy).differences().count
            return count == 0 ? [] : [.findingsDiffer(count: count)]
        }
    }

    private func erasures(_ database: DatabaseInspection) throws -> [Complaint] {
        let count = try database.asking { db in try ErasureTable(db).unfinished() }
        return count == 0 ? [] : [.unfinishedErasures(count: count)]
    }

    /// The clock against what is stored, and the last nightly run against the clock.
    private func times(_ database: DatabaseInspection, _ version: Int) throws -> [Complaint] {
        func moment(_ sql: String) throws -> Moment? {
            try database.asking { db in try String.fetchOne(db, sql: sql) }.flatMap { Moment(utc: $0) }
        }
        let entry = try moment("SELECT at FROM journal ORDER BY seq DESC LIMIT 1")
        let run = try moment("SELECT max(finished_at) FROM runs")
        var complaints: [Complaint] = []
        if let last = [entry, run].compactMap(\.self).max(), last.seconds > now.seconds + Examination.tolerance {
            complaints.append(.clockBehind(now: now, last: last))
        }
        // A night that could not tell its report is no run, and all the same one that was tried.
        let night = version == Schema.version ? try database.asking { db in try NightTable(db).last(good: false) } : nil
        let failed = night.flatMap { $0.problems.isEmpty ? nil : Complaint.nightlyRunFailed(last: $0.startedAt) }
        if let failed { complaints.append(failed) }
        guard let run else { return complaints + (failed == nil ? [.noNightlyRun] : []) }
        if now.seconds - run.seconds > Examination.nightly { complaints.append(.nightlyRunMissed(last: run)) }
        return complaints
    }
}
