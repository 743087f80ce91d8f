import Mobility
import MobilityDelivery
import MobilitySettings
import TestSupport
import Testing

/// The one set of servers of these tests.
enum Servers {
    static let shared = Result { try MailServer() }

    static var all: MailServer { get throws { try shared.get() } }

    /// The settings to reach one of them with.
    static func settings(
        _ name: String, tls: DeliverySettings.TLSMode = .none, login: (user: String, password: String)? = nil,
        trusted: Bool = true
    ) throws -> DeliverySettings {
        var settings = DeliverySettings()
        settings.method = .smtp
        settings.smtpHost = "127.0.0.1"
        settings.smtpPort = try all.port(name)
        settings.smtpTLS = tls
        settings.smtpUser = login?.user
        settings.smtpPassword = login?.password
        settings.smtpCAFile = trusted ? try all.authority : nil
        settings.smtpTimeout = 3
        return settings
    }

    /// The good login.
    static let login = (user: MailServer.user, password: MailServer.password)
}

enum Mails {
    /// A mail whose Message-ID is the given token.
    static func envelope(
        _ token: String, to: String, from: String = "vigencia@here.example", body: [String] = ["Buenos días"]
    ) throws -> Envelope {
        let lines = [
            "From: <\(from)>", "To: <\(to)>", "Subject: test", "Date: Sat, 21 Nov 2026 02:15:00 -0500",
            "Message-ID: <\(token)@here.example>", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: 8bit", "",
        ]
        return Envelope(
            from: try #require(MailAddress(from)), to: try #require(MailAddress(to)),
            message: Array((lines + body).map { $0 + "\r\n" }.joined().utf8))
    }

    /// The mails with a token that the servers took.
    static func received(_ token: String) throws -> [ReceivedMail] {
        try Servers.all.received().filter { $0["Message-ID"] == "<\(token)@here.example>" }
    }
}
