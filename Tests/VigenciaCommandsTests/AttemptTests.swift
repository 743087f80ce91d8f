import CivilCalendar
import Foundation
import Mobility
import MobilityStore
import Testing

@Suite("vigencia attempt")
struct AttemptTests {
    private static let day = ["--outage", "O-2026-11", "--on", "2026-11-21"]

    @Test("is recorded for everybody whom the outage affects, with the picture kept once")
    func all() throws {
        let tool = try Tool.withExample()
        let affected = try tool.run("outage", "show", "O-2026-11", "--as-of", "2026-11-21", "--format", "csv").output
            .split(separator: "\n").dropFirst().map { String($0.split(separator: ",")[3]) }
        #expect(affected.count == 5)
        let result = try tool.run(["attempt", "--all", "--screenshot", Tool.picture] + Self.day)
        #expect(result.code == 0 && result.errors.isEmpty)
        #expect(result.output.contains("recorded for 5 people"))
        let recorded = try tool.evidence("ATT-")
        #expect(recorded.map(\.evidenceID).sorted() == affected.map { "ATT-O-2026-11-\($0)-2026-11-21" }.sorted())
        #expect(Set(recorded.map(\.kind)) == [.failedAttempt])
        #expect(recorded.allSatisfy { $0.outageID == "O-2026-11" && $0.file == "portal-error.png" })
        #expect(
            recorded.allSatisfy {
                $0.evidenceID.contains($0.personID ?? "-") && $0.capturedOn.description == "2026-11-21"
            })
        let hash = ContentHash(of: Array(try Data(contentsOf: URL(filePath: Tool.picture)))).description
        #expect(Set(recorded.map(\.sha256)) == [hash])
        #expect(tool.vaultFiles() == ["\(hash.prefix(2))/\(hash.dropFirst(2).prefix(2))/\(hash)"])
    }

    @Test("never counts as a filing: no finding changes")
    func noFiling() throws {
        let tool = try Tool.withExample()
        let before = try tool.repository().allFindings()
        try tool.run(["attempt", "--all", "--screenshot", Tool.picture] + Self.day)
        try tool.run(["attempt", "--person", "E-001"] + Self.day)
        try tool.run("support-mail", "E-009", "--on", "2026-11-21", "--output", "m.eml")
        try tool.run("portal", "probe", "https://127.0.0.1:9/")
        #expect(try tool.evidence("ATT-").count == 6 && tool.evidence("SUP-").count == 1)
        #expect(try tool.repository().allFindings() == before)
        #expect(try tool.run("recompute", "--check").code == 0)
        #expect(!before.isEmpty)
    }

    @Test("a second one of the day has an id of its own")
    func second() throws {
        let tool = try Tool.withExample()
        for _ in 0..<3 { try tool.run(["attempt", "--person", "E-009", "--person", "E-009"] + Self.day) }
        let id = "ATT-O-2026-11-E-009-2026-11-21"
        #expect(try tool.evidence("ATT-").map(\.evidenceID) == [id, "\(id)-2", "\(id)-3"])
    }

    @Test("those who try at once don't take each other's ids")
    func atOnce() async throws {
        let tool = try Tool.withExample()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    try tool.run(["attempt", "--person", "E-009", "--screenshot", Tool.picture] + Self.day)
                }
            }
            try await group.waitForAll()
        }
        #expect(try tool.evidence("ATT-").count == 4)
        #expect(tool.vaultFiles().count == 1)
    }

    @Test(
        "its day lies in the outage, and not in the future",
        arguments: [
            ("O-2026-11", "2026-10-30", 1), ("O-2026-11", "2026-10-31", 0), ("O-2026-11", "2099-01-01", 1),
            ("O-2026-03", "2026-03-15", 1), ("O-2026-03", "2026-03-18", 0), ("O-2026-03", "2026-03-19", 1),
        ])
    func days(outage: String, day: String, code: Int) throws {
        let tool = try Tool.withExample()
        for language in ["en", "es"] {
            let result = try tool.run(
                "attempt", "--outage", outage, "--on", day, "--person", "E-031", "--lang", language, "--dry-run")
            #expect(Int(result.code) == code, "\(result.errors)")
            if code == 1 { #expect(result.errors.contains(day) && result.output.isEmpty) }
        }
    }

    @Test("by default it is of today in Lima")
    func today() throws {
        let tool = try Tool.withExample()
        let lima = Moment(seconds: Int(Date().timeIntervalSince1970)).day(utcOffset: -5 * 3600)
        try tool.run("attempt", "--outage", "O-2026-11", "--person", "E-009")
        #expect(try [lima, lima + 1].contains(#require(tool.evidence("ATT-").first?.capturedOn)))
    }

    @Test("mistakes are told, and nothing is recorded or kept")
    func mistakes() throws {
        let tool = try Tool.withExample()
        try tool.folder.write("shot.png", "no picture at all")
        try tool.folder.write("empty.png", "")
        for (arguments, text) in [
            (["--person", "E-0009"] + Self.day, "Did you mean E-009?"),
            (["--person", "E-009", "--outage", "O-2026-12"], "Did you mean O-2026-11?"),
            (["--all", "--screenshot", "shot.png"] + Self.day, "no picture"),
            (["--all", "--screenshot", "empty.png"] + Self.day, "empty"),
            (["--all", "--screenshot", "nothing.png"] + Self.day, "Can't read nothing.png"),
            (["--all", "--screenshot", "."] + Self.day, "no file"),
            (["--person", "E-009", "--person", "E-XYZ"] + Self.day, "There is no E-XYZ"),
        ] {
            let result = try tool.run(["attempt"] + arguments)
            #expect(result.code == 1 && result.errors.contains(text), "\(arguments): \(result.errors)")
        }
        #expect(try tool.evidence("ATT-").isEmpty)
        #expect(tool.vaultFiles().isEmpty)
    }

    @Test("either people or all", arguments: [[], ["--all", "--person", "E-009"]])
    func usage(arguments: [String]) throws {
        #expect(try Tool.withExample().run(["attempt"] + arguments + Self.day).code == 2)
    }

    @Test("a dry run says it and changes nothing")
    func dry() throws {
        let tool = try Tool.withExample()
        let result = try tool.run(["attempt", "--all", "--screenshot", Tool.picture, "--dry-run"] + Self.day)
        #expect(result.code == 0 && result.output.contains("would be recorded for 5 people"))
        #expect(try tool.evidence("ATT-").isEmpty)
        #expect(!FileManager.default.fileExists(atPath: tool.folder.path("v.db.evidence")))
    }

    @Test("somebody whom the outage does not affect is recorded with a note")
    func notAffected() throws {
        let tool = try Tool.withExample()
        let result = try tool.run(["attempt", "--person", "E-001"] + Self.day)
        #expect(result.code == 0 && result.errors.contains("E-001"))
        #expect(try tool.evidence("ATT-").count == 1)
    }

    @Test("where nobody is affected, --all says so")
    func nobody() throws {
        let tool = try Tool.withExample()
        try tool.run("outage", "add", "O-9", "--visa-types", "rentier", "--began", "2026-11-20")
        let result = try tool.run("attempt", "--all", "--outage", "O-9", "--on", "2026-11-21")
        #expect(result.code == 1 && result.errors.contains("affects nobody"))
    }

    @Test("where the vault can't be written nothing is recorded")
    func fullVault() throws {
        let tool = try Tool.withExample()
        try tool.folder.write("v.db.evidence", "in the way")
        let result = try tool.run(["attempt", "--all", "--screenshot", Tool.picture] + Self.day)
        #expect(result.code == 1 && result.errors.contains("Can't write to the vault"))
        #expect(try tool.evidence("ATT-").isEmpty)
    }

    @Test("what is recorded goes out with an export and comes back unchanged")
    func exported() throws {
        let tool = try Tool.withExample()
        try tool.run(["attempt", "--all", "--screenshot", Tool.picture] + Self.day)
        try tool.run("export", "out")
        #expect(
            String(decoding: try tool.folder.read("out/evidence.csv"), as: UTF8.self).hasPrefix(
                "evidence_id,person_id,filing_id,outage_id,kind,captured_on,file,sha256\n"))
        let again = try tool.run("import", "out")
        #expect(again.output.contains("0 new, 0 changed"))
    }
}
