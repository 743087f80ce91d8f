import Foundation
import Mobility
import MobilityDelivery
import MobilitySettings
import TestSupport
import Testing

/// Against real servers; see `Tests/Mail/server.py`.
@Suite struct SMTPCarrierTests {
    private func carry(_ envelope: Envelope, _ settings: DeliverySettings) throws -> CarrierAnswer {
        try #require(try MailCarriers.carrier(for: settings)).carry(envelope)
    }

    @Test(arguments: ["plain", "starttls", "tls", "login"])
    func aMailArrivesAsItWasWritten(server: String) throws {
        let token = "arrives-\(server)"
        let body = [
            ".", "..", ".begins with a dot", "", String(repeating: "x", count: 900), "Ñandú, año, ¿qué? – „so“",
            "From here on", ".", "",
        ]
        let envelope = try Mails.envelope(token, to: "ana@there.example", body: body)
        let tls: DeliverySettings.TLSMode = server == "plain" ? .none : server == "tls" ? .tls : .starttls
        let settings = try Servers.settings(server, tls: tls, login: server == "login" ? Servers.login : nil)
        #expect(try carry(envelope, settings) == .accepted(answer: "250 2.0.0 taken?as 7F3A"))
        let mail = try #require(try Mails.received(token).first)
        #expect(Array(mail.content) == envelope.message)
        #expect(mail.from == "vigencia@here.example" && mail.to == ["ana@there.example"])
        #expect(mail.tls == (tls != .none) && mail.login == (server == "login"))
        #expect(mail.defects.isEmpty && mail.bare_line_ends == 0)
        #expect(!mail.greeting.isEmpty)
        #expect(try Mails.received(token).count == 1)
    }

    @Test func aMailOfMegabytesArrives() throws {
        let body = (0..<40_000).map { "line \($0) \(String(repeating: "·", count: 20))" }
        let envelope = try Mails.envelope("large", to: "ana@there.example", body: body)
        #expect(try carry(envelope, try Servers.settings("plain")) == .accepted(answer: "250 2.0.0 taken?as 7F3A"))
        #expect(try Mails.received("large").map { Array($0.content) } == [envelope.message])
    }

    @Test func aBusyServerIsTriedAgain() throws {
        let envelope = try Mails.envelope("busy", to: "busy-2@there.example")
        let settings = try Servers.settings("plain")
        for _ in 0..<2 { #expect(try carry(envelope, settings) == .deferred(answer: "450 4.2.0 mailbox busy")) }
        #expect(try carry(envelope, settings) == .accepted(answer: "250 2.0.0 taken?as 7F3A"))
        #expect(try Mails.received("busy").count == 1)
    }

    @Test(arguments: [
        ("unknown", "550 5.1.1 <unknown@there.example>: no such user"),
        ("rejected", "554 5.7.1 message content rejected"),
    ])
    func whatIsRefusedIsNotTriedAgain(name: String, words: String) throws {
        let envelope = try Mails.envelope("refused-\(name)", to: "\(name)@there.example")
        #expect(try carry(envelope, try Servers.settings("plain")) == .refused(answer: words))
        #expect(try Mails.received("refused-\(name)").isEmpty)
    }

    @Test func aMailThatIsTooLargeIsRefusedAndASenderThatMayNotWriteStopsAll() throws {
        let settings = try Servers.settings("plain")
        let large = try Mails.envelope("too-large", to: "ana@there.example", from: "large@here.example")
        #expect(try carry(large, settings) == .refused(answer: "552 5.3.4 too large"))
        let nobody = try Mails.envelope("nobody", to: "ana@there.example", from: "nobody@here.example")
        #expect(try text(carry(nobody, settings)).contains("delivery.from"))
    }

    @Test(arguments: ["drop-before", "drop-after"]) func aLostConnectionLeavesTheMailOpen(name: String) throws {
        let envelope = try Mails.envelope("lost-\(name)", to: "\(name)@there.example")
        guard case .deferred = try carry(envelope, try Servers.settings("plain")) else {
            Issue.record("not deferred")
            return
        }
        #expect(try Mails.received("lost-\(name)").count == (name == "drop-after" ? 1 : 0))
    }

    @Test(arguments: ["slow", "slow-end"]) func aSlowServerIsTriedAgain(name: String) throws {
        let envelope = try Mails.envelope(name, to: "\(name)@there.example")
        var settings = try Servers.settings("plain")
        settings.smtpTimeout = 1
        guard case .deferred = try carry(envelope, settings) else {
            Issue.record("not deferred")
            return
        }
    }

    /// What keeps every mail from going names the setting to look at.
    @Test(arguments: [
        ("wrong-host", DeliverySettings.TLSMode.starttls, "delivery.smtp.host"),
        ("unknown", .starttls, "delivery.smtp.ca_file"), ("expired", .starttls, "delivery.smtp.ca_file"),
        ("plain", .starttls, "delivery.smtp.tls"), ("plain", .tls, "delivery.smtp.tls"),
        ("turned-away", .none, "421 4.7.0 too many connections"), ("gone", .none, "delivery.smtp.port"),
        ("silent", .none, "delivery.smtp.port"), ("login", .starttls, "delivery.smtp.user"),
    ])
    func aServerThatCantBeUsedSaysWhatToMend(
        server: String, tls: DeliverySettings.TLSMode, mend: String
    ) throws {
        let token = "unusable-\(server)-\(tls.rawValue)"
        var settings = try Servers.settings(server, tls: tls)
        settings.smtpTimeout = 2
        let answer = try carry(try Mails.envelope(token, to: "ana@there.example"), settings)
        #expect(text(answer).contains(mend), "\(answer)")
        #expect(try Mails.received(token).isEmpty)
    }

    @Test func aCertificateOfAnUnknownAuthorityIsNotTrusted() throws {
        let settings = try Servers.settings("starttls", tls: .starttls, trusted: false)
        let answer = try carry(try Mails.envelope("untrusted", to: "ana@there.example"), settings)
        #expect(text(answer).contains("delivery.smtp.ca_file"), "\(answer)")
    }

    @Test func aWrongPasswordStopsAllAndIsNotRepeated() throws {
        let settings = try Servers.settings("login", tls: .starttls, login: (MailServer.user, "guess-7731"))
        let answer = text(try carry(try Mails.envelope("login", to: "ana@there.example"), settings))
        #expect(answer.contains("delivery.smtp.password_file") && !answer.contains("guess-7731"), "\(answer)")
    }

    @Test func aPasswordNeverGoesInTheClearToAnotherMachine() throws {
        var settings = try Servers.settings("plain-login", login: Servers.login)
        #expect(
            try carry(try Mails.envelope("clear-here", to: "ana@there.example"), settings)
                == .accepted(answer: "250 2.0.0 taken?as 7F3A"))
        // An address that is kept for documents, so that nothing is there: it is refused before anybody is asked.
        // And a name that only begins like an address of this machine.
        for host in ["192.0.2.1", "127.mail.invalid", "127.0.0.1.mail.invalid"] {
            settings.smtpHost = host
            let answer = try carry(try Mails.envelope("clear-there", to: "ana@there.example"), settings)
            #expect(text(answer).contains("delivery.smtp.tls"), "\(answer)")
        }
    }

    @Test func aServerThatOnlyKnowsTheOlderLoginIsFineToo() throws {
        let settings = try Servers.settings("old-login", login: Servers.login)
        #expect(
            try carry(try Mails.envelope("old-login", to: "ana@there.example"), settings)
                == .accepted(answer: "250 2.0.0 taken?as 7F3A"))
        #expect(try Mails.received("old-login").map(\.login) == [true])
    }

    /// Whoever sets a login does not expect mail to go without it.
    @Test(arguments: ["ana", "unknown"]) func aServerThatOffersNoLoginIsNotUsedWithoutIt(name: String) throws {
        let settings = try Servers.settings("no-login", login: Servers.login)
        let answer = try carry(try Mails.envelope("no-login", to: "\(name)@there.example"), settings)
        #expect(text(answer).contains("delivery.smtp.user"), "\(answer)")
        #expect(try Mails.received("no-login").isEmpty)
    }

    /// What the server had refused before was not the mail.
    @Test(arguments: ["stuck", "hung-up"]) func aServerThatGoesSilentAfterARefusalIsTriedAgain(server: String) throws {
        var settings = try Servers.settings(server)
        settings.smtpTimeout = 1
        guard case .deferred = try carry(try Mails.envelope(server, to: "ana@there.example"), settings) else {
            Issue.record("not deferred")
            return
        }
    }

    @Test func aPortWithNothingBehindItAndAHostThatIsNone() throws {
        var settings = try Servers.settings("plain")
        settings.smtpPort = 1
        #expect(text(try carry(try Mails.envelope("none", to: "a@there.example"), settings)).contains("port"))
        settings.smtpHost = "no-such-host.invalid"
        #expect(text(try carry(try Mails.envelope("none", to: "a@there.example"), settings)).contains("smtp.host"))
    }

    @Test func aFileOfCertificatesThatIsNotThereIsSaid() throws {
        var settings = try Servers.settings("starttls", tls: .starttls)
        settings.smtpCAFile = "/nowhere/ca.pem"
        let answer = try carry(try Mails.envelope("no-ca", to: "ana@there.example"), settings)
        guard case .unavailable(let reason) = answer else {
            Issue.record("\(answer)")
            return
        }
        for words in [reason.en, reason.es] {
            #expect(words.contains("delivery.smtp.ca_file") && !words.contains("--ca-file"), "\(words)")
        }
    }

    @Test func thePasswordComesFromAFileThatOnlyItsOwnerReads() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "password-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: file) }
        var settings = try Servers.settings("login", tls: .starttls)
        settings.smtpUser = MailServer.user
        settings.smtpPasswordFile = file
        #expect(throws: Problem.self) { try MailCarriers.carrier(for: settings) }
        #expect(
            FileManager.default.createFile(
                atPath: file, contents: Data("\(MailServer.password)\n".utf8), attributes: [.posixPermissions: 0o644]))
        #expect(throws: Problem.self) { try MailCarriers.carrier(for: settings) }
        #expect(chmod(file, 0o600) == 0)
        #expect(
            try carry(try Mails.envelope("from-file", to: "ana@there.example"), settings)
                == .accepted(answer: "250 2.0.0 taken?as 7F3A"))
    }

    @Test func aLogHoldsNoAddress() {
        #expect(
            LoggedAnswer.text("550 5.1.1 <ana@there.example>: no such user") == "550 5.1.1 <address> no such user")
    }

    private func text(_ answer: CarrierAnswer) -> String {
        if case .unavailable(let reason) = answer { reason.en } else { "\(answer)" }
    }
}
