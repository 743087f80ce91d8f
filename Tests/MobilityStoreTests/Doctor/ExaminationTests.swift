import CivilCalendar
import Foundation
import Mobility
import Testing

@testable import MobilityStore

@Suite struct ExaminationTests {
    /// When everything is stored.
    private static let stored = "2025-10-30T14:05:00Z"
    private static let moment = Moment(utc: stored)

    private func complaints(at seconds: Int, run: Bool = true) throws -> [Complaint] {
        let scratch = try Scratch()
        let repository = try scratch.repository()
        try repository.apply(try Samples.all().puts, by: .tester)
        if run {
            try repository.recordRun(
                asOf: #require(Day(iso: "2025-10-30")), finishedAt: Self.stored, findings: [])
        }
        try repository.close()
        let now = Moment(seconds: try #require(Self.moment).seconds + seconds)
        return Examination(
            of: scratch.path, at: now, policy: try TestPolicy.make(), policyText: Array("test".utf8), findings: true
        ).run().complaints.filter { [.clock, .nightlyRun, .findings].contains($0.checkpoint) }
    }

    @Test("a nightly run is missed after 36 hours", arguments: [(36 * 3_600, false), (36 * 3_600 + 1, true)])
    func nightly(seconds: Int, isMissed: Bool) throws {
        let last = try #require(Self.moment)
        #expect(try complaints(at: seconds) == (isMissed ? [.nightlyRunMissed(last: last)] : []))
    }

    @Test("a clock may be a minute behind", arguments: [(0, false), (-60, false), (-61, true)])
    func clock(seconds: Int, isBehind: Bool) throws {
        let last = try #require(Self.moment)
        let now = Moment(seconds: last.seconds + seconds)
        #expect(try complaints(at: seconds) == (isBehind ? [.clockBehind(now: now, last: last)] : []))
        #expect(
            try complaints(at: seconds, run: false)
                == (isBehind ? [.clockBehind(now: now, last: last)] : []) + [.noNightlyRun])
    }

    @Test("an empty database is in good health")
    func empty() throws {
        let scratch = try Scratch()
        try scratch.repository().close()
        let now = try #require(Self.moment)
        let health = Examination(
            of: scratch.path, at: now, policy: try TestPolicy.make(), policyText: [], findings: true
        ).run()
        #expect(health.isGood && health.skipped.isEmpty, "\(health.complaints)")
    }

    @Test(
        "room on the disk",
        arguments: [
            (500_000_000, 5_000_000_000, nil), (499_999_999, 1_000_000_000, true), (1_000_000_000, 10_000_000_000, nil),
            (999_999_999, 10_000_000_000, false), (0, 0, true),
        ] as [(Int, Int, Bool?)])
    func space(free: Int, size: Int, isProblem: Bool?) {
        #expect(DiskSpace(free: free, size: size).complaint("/x")?.isProblem == isProblem)
    }

    @Test(
        "names of leftovers",
        arguments: [
            ("v.db.12.part", 12), ("v.db.12.345.part", 12), (".abc.7.18446744073709551615.part", 7),
            ("report-2026-11-21.txt.99.part", 99), ("v.part", nil), ("v.db.part", nil), ("12.part", nil),
            ("v.db.12.part.txt", nil), ("v.db.x.part", nil), ("v.db.12345678901.part", nil),
        ] as [(String, pid_t?)])
    func leftovers(name: String, process: pid_t?) { #expect(Leftovers.process(name) == process) }

    static let texts: [Bilingual] =
        ([
            .unusable(.file, .databaseMissing(path: "p")), .damaged(message: "m"), .brokenReferences(table: "t"),
            .olderSchema(found: 1, known: 2), .schemaDiffers(names: ["index a"]), .brokenJournal(faults: 1),
            .brokenJournal(faults: 2), .content(ContentHash(of: [1]), .missing, evidence: ["E"]),
            .content(ContentHash(of: [1]), .altered, evidence: ["E"]),
            .content(ContentHash(of: [1]), .unreadable, evidence: ["E"]), .staleFindings, .findingsDiffer(count: 1),
            .findingsDiffer(count: 2), .openToOthers(path: "p", mode: 0o644, isFolder: false),
            .diskNearlyFull(path: "p", free: 1, percent: 1), .diskGettingFull(path: "p", free: 1, percent: 1),
            .clockBehind(now: Moment(seconds: 0), last: Moment(seconds: 1)), .noNightlyRun,
            .nightlyRunFailed(last: Moment(seconds: 0)), .nightlyRunMissed(last: Moment(seconds: 0)),
            .leftover(path: "p"),
            .unfinishedErasures(count: 1), .unfinishedErasures(count: 2),
        ] as [Complaint]).map { ComplaintText.text($0, of: "v.db") }
        + ([
            .targetExists(path: "p"), .overDatabase(path: "p"), .unwritable(path: "p", reason: "r"),
            .unreadable(path: "p", reason: "r"),
            .diskFull(path: "p"), .toolMissing(name: "gpg", package: "gnupg"), .toolFailed(name: "tar", message: "m"),
            .notEncrypted(message: "m"), .notDecrypted(path: "p", message: "m"), .noPassphrase(file: "p"),
            .notABackup(path: "p"), .newerFormat(path: "p", found: 2, known: 1),
            .damaged(
                path: "p",
                faults: [
                    .cutOff(message: "e"), .missing(path: "a"), .altered(path: "b"), .unexpected(path: "c"),
                    .integrity(message: "d"),
                    .foreignKey(table: "e"), .journal, .evidence(ContentHash(of: [1])),
                ]),
        ] as [BackupError]).map(BackupErrorText.text)

    @Test("in both languages with a remedy", arguments: texts)
    func text(text: Bilingual) {
        for text in [text.en, text.es] {
            #expect(text.hasSuffix("."))
            #expect(text.contains(". ") || text.contains(": `") || text.contains(".\n"), "\(text)")
        }
        #expect(text.en != text.es)
    }
}
