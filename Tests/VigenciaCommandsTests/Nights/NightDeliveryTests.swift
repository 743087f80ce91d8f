import Foundation
import TestSupport
import Testing

/// A night's alerts, through a real mail server, as an independent parser reads them.
@Suite struct NightDeliveryTests {
    private struct Outbox: Decodable {
        struct Mail: Decodable { let mail_id: Int, state: String, attempts: Int, message_id: String }
        let mails: [Mail]
    }

    /// The mails that are not sent.
    private func outbox(_ tool: Tool) throws -> [Outbox.Mail] {
        let output = try tool.run("alerts", "outbox", "--format", "json").output
        return try JSONDecoder().decode(Outbox.self, from: Data(output.utf8)).mails
    }

    private static let night = ["nightly", "--as-of", "2026-11-21", "--quiet"]

    @Test func everyRecipientGetsAWholeMailOverAnEncryptedConnection() throws {
        let servers = try MailServer()
        var tool = try Tool.withMail(servers, "login", tls: "starttls")
        try tool.folder.write("password", MailServer.password + "\n")
        #expect(chmod(tool.folder.path("password"), 0o600) == 0)
        tool.environment["VIGENCIA_DELIVERY_SMTP_USER"] = MailServer.user
        tool.environment["VIGENCIA_DELIVERY_SMTP_PASSWORD_FILE"] = tool.folder.path("password")
        #expect(try tool.run("settings", "check").code == 0)
        let run = try tool.run(Self.night)
        #expect(run.code == 0 && run.output.isEmpty && run.errors.isEmpty, "\(run.errors)")
        let mails = try servers.received()
        #expect(mails.count == 22)
        #expect(Set(mails.compactMap { $0["Message-ID"] }).count == 22)
        #expect(Set(mails.map(\.to)).count == 22)
        let numbers = try Set(Tool.exampleColumn(["document_number"], of: "documents.csv"))
        for mail in mails {
            #expect(mail.tls && mail.login && mail.defects.isEmpty && mail.bare_line_ends == 0)
            #expect(mail.longest_line <= 998)
            #expect(mail.structure == ["multipart/alternative", "text/plain", "text/html"])
            #expect(mail.parts.allSatisfy { $0.charset == "utf-8" })
            for field in ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type"] {
                #expect(mail.all(field).count == 1, "\(field)")
            }
            #expect(mail["From"] == "\"Movilidad, Ñandú & Cía.\" <vigencia@mineraqori.example>")
            #expect(mail["To"] == mail.to.first)
            #expect(mail["Auto-Submitted"] == "auto-generated")
            #expect(mail["Subject"]?.contains("2026-11-21") == true)
            let text = mail.parts.map(\.content).joined() + (mail["Subject"] ?? "")
            #expect(numbers.filter(text.contains).isEmpty)
        }
        let digest = try #require(mails.first { $0.to == ["movilidad@mineraqori.example"] })
        #expect(digest["Subject"] == "Vigencia, 2026-11-21: 54 novedades")
        #expect(digest.text("text/plain")?.contains("Anneliese Brückner") == true)
        #expect(digest.text("text/html")?.contains("Anneliese Brückner") == true)
        // The preview says what the mail says.
        let again = try Tool.withExample()
        let preview = try again.run("alerts", "plan", "--as-of", "2026-11-21").output
        let body = try #require(digest.text("text/plain"))
        #expect(preview.contains(body.replacing("\r\n", with: "\n")))
    }

    @Test func aSecondRunSendsNothingTwiceAndAMissedNightIsMadeUpFor() throws {
        let servers = try MailServer()
        let tool = try Tool.withMail(servers)
        #expect(try tool.run(Self.night).code == 0)
        #expect(try tool.run(Self.night).code == 0)
        #expect(try tool.run("alerts", "send", "--as-of", "2026-11-21").output == "0 mails sent.\n")
        #expect(try servers.received().count == 22)
        #expect(try tool.run("nightly", "--as-of", "2026-11-25", "--quiet").code == 0)
        let later = try servers.received().dropFirst(22)
        #expect(!later.isEmpty && Set(later.map(\.to)).count == later.count)
        // For a day before the last run nothing is sent.
        let past = try tool.run("nightly", "--as-of", "2026-11-23", "--quiet")
        #expect(past.code == 0 && past.errors.contains("Alerts went out for 2026-11-25 already"))
        #expect(try servers.received().count == 22 + later.count)
    }

    @Test func oneRecipientsFailureDoesNotStopTheOthers() throws {
        let servers = try MailServer()
        let tool = try Tool.withMail(servers)
        try tool.set("email", to: "unknown@mineraqori.example", where: "E-009", in: "people.csv")
        try tool.set("email", to: "busy@mineraqori.example", where: "E-008", in: "people.csv")
        let run = try tool.run(Self.night)
        #expect(run.code == 1)
        #expect(run.errors.contains("1 of the mails wait for another attempt, 1 failed"), "\(run.errors)")
        #expect(!run.errors.contains("unknown@"), "a log holds no address")
        #expect(try servers.received().count == 20)
        let health = try tool.run("health")
        #expect(health.code == 1 && health.output.contains("delivery of mail"), "\(health.output)")
        #expect(health.output.contains("Mail: 1 waiting, 1 failed."))
        let outbox = try tool.run("alerts", "outbox").output
        #expect(outbox.contains("unknown@mineraqori.example") && outbox.contains("550 5.1.1"))
        #expect(outbox.contains("busy@mineraqori.example") && outbox.contains("450 4.2.0 mailbox busy"))
        #expect(!outbox.contains("movilidad@"))
        // Corrected, the address is a new recipient and is told everything; the old mail stays refused.
        try tool.set("email", to: "rajesh@mineraqori.example", where: "E-009", in: "people.csv")
        _ = try tool.run("nightly", "--as-of", "2026-11-22", "--quiet")
        #expect(try servers.received().contains { $0.to == ["rajesh@mineraqori.example"] })
    }

    @Test func aFailedMailIsTriedAgainOnRequest() throws {
        let servers = try MailServer()
        let tool = try Tool.withMail(servers)
        try tool.set("email", to: "rejected@mineraqori.example", where: "E-009", in: "people.csv")
        #expect(try tool.run(Self.night).code == 1)
        let failed = try #require(try outbox(tool).first)
        #expect(failed.state == "failed" && failed.attempts == 1)
        #expect(try tool.run("alerts", "retry", "999").code == 1)
        #expect(try tool.run("alerts", "retry").code == 2)
        #expect(
            try tool.run("alerts", "retry", "\(failed.mail_id)", "--dry-run").output == "1 mail will be tried again.\n")
        #expect(try outbox(tool).first?.state == "failed")
        #expect(try tool.run("alerts", "retry", "\(failed.mail_id)").code == 0)
        #expect(try outbox(tool).first?.state == "queued")
        #expect(try tool.run("alerts", "send", "--queued").code == 1)
        let again = try #require(try outbox(tool).first)
        #expect(again.state == "failed" && again.attempts == 2 && again.message_id == failed.message_id)
    }

    /// A server that is busy at first is waited for within the run.
    @Test func aRunHasPatience() throws {
        let servers = try MailServer()
        var tool = try Tool.withMail(servers)
        tool.environment["VIGENCIA_DELIVERY_PATIENCE_MINUTES"] = "1"
        try tool.set("email", to: "busy-2@mineraqori.example", where: "E-009", in: "people.csv")
        try tool.set("email", to: "drop-once@mineraqori.example", where: "E-008", in: "people.csv")
        let run = try tool.run(Self.night)
        #expect(run.code == 0, "\(run.errors)")
        let mails = try servers.received()
        #expect(mails.count { $0.to == ["busy-2@mineraqori.example"] } == 1)
        // Taken, and not told so: it came again under the same Message-ID.
        let twice = mails.filter { $0.to == ["drop-once@mineraqori.example"] }
        #expect(twice.count == 2 && Set(twice.map { $0["Message-ID"] }).count == 1)
        #expect(twice.first?.content == twice.last?.content)
    }

    @Test func whereTheServerIsGoneAllMailWaitsAndTheOtherStepsAreDone() throws {
        let servers = try MailServer()
        var tool = try Tool.withMail(servers)
        tool.environment["VIGENCIA_DELIVERY_SMTP_PORT"] = "\(try servers.port("gone"))"
        let run = try tool.run(Self.night + ["--backup", "backups"])
        #expect(run.code == 1 && run.errors.contains("delivery.smtp.port"), "\(run.errors)")
        #expect(try tool.folder.names(in: "reports").count == 3)
        #expect(try tool.folder.names(in: "backups") == ["vigencia-2026-11-21.tar"])
        #expect(try tool.run("report", "--as-of", "2026-11-22").output.contains("Since the run of 2026-11-21"))
        tool.environment["VIGENCIA_DELIVERY_SMTP_PORT"] = nil
        let sent = try tool.run("alerts", "send", "--queued", "--wait", "1")
        #expect(sent.code == 0 && sent.output == "22 mails sent.\n", "\(sent.errors)")
        #expect(try servers.received().count == 22)
    }

    @Test func aStepThatFailsIsToldAndTheOthersAreDone() throws {
        let servers = try MailServer()
        let tool = try Tool.withMail(servers)
        try tool.folder.write("file", "")
        let run = try tool.run(Self.night + ["--directory", "file/out", "--backup", "file/backups"])
        #expect(run.code == 1)
        #expect(run.errors.contains("step=report") && run.errors.contains("step=backup"), "\(run.errors)")
        #expect(try servers.received().count == 22)
        #expect(FileManager.default.fileExists(atPath: tool.folder.path("v.db.anchor")))
        #expect(try tool.run("health").output.contains("What failed in the last run: report files, backup"))
    }

    @Test func withoutAWayOfDeliveryNothingIsPlannedAndSendingSaysSo() throws {
        let tool = try Tool.withExample()
        #expect(try tool.run(Self.night + ["--directory", "out"]).code == 0)
        #expect(try tool.run("alerts", "plan", "--as-of", "2026-11-22").output.contains("No alerts went out before."))
        let send = try tool.run("alerts", "send")
        #expect(send.code == 1 && send.errors.contains("delivery.method"))
        let dry = try Tool.withMail(try MailServer())
        let preview = try dry.run("alerts", "send", "--as-of", "2026-11-21", "--dry-run")
        #expect(preview.output.hasPrefix("22 new and 0 waiting mails would be sent."))
        #expect(try dry.run("alerts", "outbox", "--all").output == "The outbox is empty.\n")
    }

    @Test func theNightNeedsToKnowWhereReportsGo() throws {
        let tool = try Tool.withExample()
        let run = try tool.run("nightly")
        #expect(run.code == 2 && run.errors.contains("report.directory"))
    }
}
