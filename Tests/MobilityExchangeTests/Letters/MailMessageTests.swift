import Foundation
import Mobility
import TestSupport
import Testing

@testable import MobilityExchange

@Suite("Mails")
struct MailMessageTests {
    private static func message(
        subject: String = "s", fromName: String? = nil, body: String = "text\n", html: String? = nil,
        language: Language? = nil, files: Int = 0, automatic: Bool = false
    ) throws -> MailMessage {
        let (from, to) = (MailAddress("from@empresa.example"), MailAddress("to@otra.example"))
        let attachments = (0..<files).map { number in
            MailMessage.Attachment(
                name: "f\(number).png", mediaType: "image/png", content: Array(0...255) + [UInt8(number)])
        }
        return MailMessage(
            from: try #require(from), fromName: fromName, to: try #require(to), subject: subject, date: .noon,
            utcOffset: -18_000, token: "a1b2", body: body, html: html, language: language, attachments: attachments,
            isAutomatic: automatic)
    }

    @Test(
        "have no more parts than they need",
        arguments: [
            (false, 0, #""text/plain""#),
            (true, 0, #"["multipart/alternative", "text/plain", "text/html"]"#),
            (false, 2, #"["multipart/mixed", "text/plain", "image/png", "image/png"]"#),
            (true, 1, #"["multipart/mixed", ["multipart/alternative", "text/plain", "text/html"], "image/png"]"#),
        ])
    func structure(hasPage: Bool, files: Int, structure: String) throws {
        let html = hasPage ? "<p>Ñ &lt; =_ --==_a1b2</p>\n" : nil
        let mail = try #require(
            try ReadMail.read([
                Self.message(body: "Ñ --=_a1b2\n--=_a1b2--\n.\nFrom x\n", html: html, files: files)
            ]).first)
        mail.expectSound()
        #expect(mail.structure == structure)
        #expect(mail.body == "Ñ --=_a1b2\n--=_a1b2--\n.\nFrom x\n")
        #expect(mail.html == html)
        #expect(mail.attachments.map(\.name) == (0..<files).map { "f\($0).png" })
        #expect(mail.message_id == "<a1b2@empresa.example>" && mail.date == "2026-11-21T12:00:00-05:00")
    }

    @Test("say that a machine made them, and in which language they are, where that is so")
    func fields() throws {
        let read = try ReadMail.read([
            Self.message(), Self.message(language: .es, automatic: true), Self.message(language: .en),
        ])
        #expect(read.map(\.auto_submitted) == [nil, "auto-generated", nil])
        #expect(read.map(\.language) == [nil, "es", "en"])
        for mail in read { mail.expectSound() }
    }

    static let hostile = [
        "Ñandú", "Quote \" comma, semi; <a@b.pe> (c) \\", "a\r\nBcc: thief@evil.example", "a\nX-Other: 1", "a\r b",
        "a\r\n\r\nbody", "=?UTF-8?B?QmFk?=", "=?utf-8?q?x?= =?utf-8?q?y?=", "日本語の名前", "עברית", "👩‍👩‍👧‍👦 e\u{301}",
        String(repeating: "Ximena ", count: 43) + "x", String(repeating: "ñ", count: 300),
        String(repeating: "x", count: 300), "a\u{0}b\u{7F}\u{85}\u{2028}c", "", " ", "\r\n", "a@b.pe", ":",
        "undisclosed:;",
    ]

    /// As one line without control characters, blanks drawn together: what a header can hold.
    private static func single(_ text: String) -> String {
        SingleLine.text(text).split { $0 == " " }.joined(separator: " ")
    }

    @Test("hold names and subjects as they are, and none adds a field")
    func names() throws {
        var random = SeededRandom(seed: 1)
        let pieces =
            Self.hostile + ["\r\n", "\n", "\r", " ", ":", "Bcc: x@y.zz", "--=_a1b2", "\r\n\r\n", "=", "?=", "\t"]
        let made = (0..<200).map { _ in
            (0..<Int.random(in: 1...5, using: &random)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &random)]
            }.joined()
        }
        let texts = Self.hostile + made
        let read = try ReadMail.read(try texts.map { try Self.message(subject: $0, fromName: $0, html: $0) })
        for (mail, text) in zip(read, texts) {
            mail.expectSound(text.debugDescription)
            #expect(
                mail.names == ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type"],
                "\(text.debugDescription)")
            #expect(Self.single(mail.subject) == Self.single(text), "\(text.debugDescription)")
            #expect(Self.single(mail.from_name) == Self.single(text), "\(text.debugDescription)")
            #expect(mail.from == "from@empresa.example" && mail.to == ["to@otra.example"])
            #expect(mail.body == "text\n")
        }
    }
}
