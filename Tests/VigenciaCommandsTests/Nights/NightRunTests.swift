import Foundation
import TestSupport
import Testing

/// What surrounds a night: the dead man's switch, the log, the backups.
@Suite struct NightRunTests {
    private static let night = ["nightly", "--as-of", "2026-11-21", "--directory", "out", "--quiet"]

    /// How often the portal of the tests was asked for each address.
    private func requests(_ portal: FailingPortal) throws -> [String: Int] {
        try portal.requests().filter { $0.key != "/requests" }
    }

    @Test func theSwitchIsToldOfBeginningAndEnd() throws {
        let (portal, tool) = (try FailingPortal(), try Tool.withExample())
        let url = try portal.url("/ping/4711")
        #expect(try tool.run(Self.night + ["--ping", url]).code == 0)
        #expect(try requests(portal) == ["/ping/4711/start": 1, "/ping/4711": 1])
        try tool.folder.write("file", "")
        let failed = try tool.run(["nightly", "--directory", "file/out", "--quiet", "--ping", url])
        #expect(failed.code == 1)
        #expect(try requests(portal) == ["/ping/4711/start": 2, "/ping/4711": 1, "/ping/4711/fail": 1])
        // Where there is no database at all, too.
        #expect(try tool.run(Self.night + ["--ping", url, "--db", "none.db"]).code == 1)
        #expect(try requests(portal)["/ping/4711/fail"] == 2)
        #expect(try tool.run(Self.night + ["--ping", url, "--dry-run"]).code == 0)
        #expect(try requests(portal)["/ping/4711/start"] == 3, "a dry run tells nobody")
    }

    /// Some services take options there.
    @Test func whatFollowsAQuestionMarkStaysAtTheEnd() throws {
        let (portal, tool) = (try FailingPortal(), try Tool.withExample())
        #expect(try tool.run(Self.night + ["--ping", try portal.url("/ping/4712?create=1")]).code == 0)
        #expect(try requests(portal) == ["/ping/4712/start?create=1": 1, "/ping/4712?create=1": 1])
    }

    @Test func aSwitchThatDoesNotAnswerIsNoReasonToFailAndStaysSecret() throws {
        let (portal, tool) = (try FailingPortal(), try Tool.withExample())
        for url in [try portal.url("/503"), "http://127.0.0.1:1/secret-4711"] {
            let run = try tool.run(Self.night + ["--ping", url])
            #expect(run.code == 0)
            #expect(run.errors.contains("The ping could not be sent."), "\(run.errors)")
            #expect(!run.errors.contains("secret-4711") && !run.errors.contains("/503"))
        }
        let wrong = try tool.run(Self.night + ["--ping", "https://user:secret@ping.example/x"])
        #expect(wrong.code == 2 && !wrong.errors.contains("secret"))
    }

    /// Mail in the clear, and the password with it, would go by way of another machine.
    @Test func aMailServerOnThisMachineIsNotReachedThroughAProxy() throws {
        let servers = try MailServer()
        var tool = try Tool.withMail(servers)
        tool.environment["smtp_proxy"] = "http://127.0.0.1:1"
        #expect(try tool.run(Self.night).code == 0)
        #expect(try !servers.received().isEmpty)
    }

    /// Every line is an object, and none tells of anybody.
    @Test func theLogIsForMachinesAndHoldsNobodysData() throws {
        let servers = try MailServer()
        var tool = try Tool.withMail(servers)
        tool.environment["VIGENCIA_LOG_FORMAT"] = "json"
        tool.environment["VIGENCIA_LOG_LEVEL"] = "debug"
        try tool.set("email", to: "unknown@mineraqori.example", where: "E-009", in: "people.csv")
        let log = try tool.run(Self.night).errors
        let lines = try log.split(separator: "\n").map { line in
            try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String])
        }
        #expect(lines.count > 25)
        #expect(lines.allSatisfy { $0["time"] != nil && $0["level"] != nil && $0["message"] != nil })
        #expect(lines.contains { $0["message"] == "night ended" && $0["mails_failed"] == "1" })
        #expect(lines.contains { $0["answer"]?.contains("550") == true })
        let personal = try ["given_names", "family_names", "email"].flatMap {
            try Tool.exampleColumn([$0], of: "people.csv")
        }
        #expect(personal.count > 150)
        #expect(personal.filter { $0.count > 3 && log.contains($0) }.isEmpty)
        #expect(!log.contains("@"))
    }

    @Test func theTextOfTheLogIsALineAnEvent() throws {
        var tool = try Tool.withExample()
        #expect(try tool.run(Self.night).errors.isEmpty, "nothing is worth a warning")
        tool.environment["VIGENCIA_LOG_LEVEL"] = "info"
        let log = try tool.run(Self.night).errors.split(separator: "\n")
        #expect(log.allSatisfy { $0.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ info: .+/) != nil }, "\(log)")
        #expect(log.contains { $0.hasSuffix("info: night begun as_of=2026-11-21") })
    }

    @Test func theLastFewBackupsAreKept() throws {
        var tool = try Tool.withExample()
        tool.environment["VIGENCIA_BACKUP_DIRECTORY"] = tool.folder.path("backups")
        tool.environment["VIGENCIA_BACKUP_KEEP"] = "2"
        try tool.folder.write("backups/notes.txt", "mine")
        for day in 18...21 {
            #expect(try tool.run("nightly", "--as-of", "2026-11-\(day)", "--directory", "out").code == 0)
        }
        #expect(try tool.run("nightly", "--as-of", "2026-11-21", "--directory", "out").code == 0, "a rerun")
        #expect(
            try tool.folder.names(in: "backups") == [
                "notes.txt", "vigencia-2026-11-20.tar", "vigencia-2026-11-21.tar",
            ])
        let restored = try tool.run("restore", "backups/vigencia-2026-11-21.tar", "--db", "again.db")
        #expect(restored.code == 0, "\(restored.errors)")
        #expect(try tool.run("doctor", "--db", "again.db").code == 0)
    }

    @Test func backupsAreEncryptedWhereTheSettingsSaySo() throws {
        var tool = try Tool.withExample()
        try tool.folder.write("passphrase", "one two three\n")
        #expect(chmod(tool.folder.path("passphrase"), 0o600) == 0)
        tool.environment["VIGENCIA_BACKUP_DIRECTORY"] = tool.folder.path("backups")
        tool.environment["VIGENCIA_BACKUP_PASSPHRASE_FILE"] = tool.folder.path("passphrase")
        let run = try tool.run(Self.night)
        #expect(run.code == 0, "\(run.errors)")
        #expect(try tool.folder.names(in: "backups") == ["vigencia-2026-11-21.tar.gpg"])
        let restored = try tool.run(
            "restore", "backups/vigencia-2026-11-21.tar.gpg", "--db", "again.db", "--passphrase-file", "passphrase")
        #expect(restored.code == 0, "\(restored.errors)")
    }

    @Test func theAnchorGoesWhereTheSettingsSay() throws {
        var tool = try Tool.withExample()
        tool.environment["VIGENCIA_ANCHOR_FILE"] = tool.folder.path("elsewhere.anchor")
        #expect(try tool.run(Self.night).code == 0)
        #expect(FileManager.default.fileExists(atPath: tool.folder.path("elsewhere.anchor")))
        #expect(!FileManager.default.fileExists(atPath: tool.folder.path("v.db.anchor")))
        let verified = try tool.run("audit", "verify")
        #expect(verified.code == 0 && verified.output.contains("1"), "\(verified.output)")
    }

    @Test("alerts of a day to come keep back those before it, and that is told")
    func aheadOfTime() throws {
        var tool = try Tool.withExample()
        tool.environment["VIGENCIA_DELIVERY_METHOD"] = "maildir"
        tool.environment["VIGENCIA_DELIVERY_FROM"] = "vigencia@qori.example"
        tool.environment["VIGENCIA_DELIVERY_MAILDIR_PATH"] = tool.folder.path("mails")
        let ahead = try tool.run("nightly", "--as-of", "2962-10-20", "--directory", "out")
        #expect(ahead.code == 0 && ahead.errors.contains("a day to come"), "\(ahead.errors)")
        let health = try tool.run("health")
        #expect(health.code == 1 && health.output.contains("Alerts went out for 2962-10-20"), "\(health.output)")
        #expect(try tool.run("health", "--format", "json").output.contains("\"alerts_ahead\""))
    }

    @Test func healthSpeaksJSONAndSpanish() throws {
        let tool = try Tool.withExample()
        let before = try tool.run("health", "--format", "json")
        #expect(before.code == 1 && before.output.contains("\"never_good\""))
        #expect(try tool.run(Self.night).code == 0)
        let after = try tool.run("health", "--lang", "es")
        #expect(after.code == 0 && after.output.contains("Todo está bien."))
        #expect(try tool.run("health", "--max-age", "0").code == 2)
    }
}
