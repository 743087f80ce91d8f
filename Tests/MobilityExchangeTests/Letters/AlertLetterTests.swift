import CivilCalendar
import Foundation
import Mobility
import MobilityAlerts
import MobilityExchange
import MobilityStore
import Testing

@Suite("Letters")
struct AlertLetterTests {
    private static let begun = """
        New since last time

          Outage O1
            1 renewal (prórroga) that it blocks:
              E2 Ben Ost: P2 · high · new

          CRITICAL  renewal.lapsed-unfiled  P1                          since 2026-11-10
        """

    @Test("say in plain text what is new, what ended and what stands besides, at most 80 columns wide")
    func text() throws {
        let nights = try ToldNights(
            try smallRecords(), nights: ["2026-11-20", "2026-11-21", "2026-11-24"].map(caseDay),
            languages: (.en, .en))
        let letters = nights.letters(try LetterTemplates.load(from: nil))
        let team = zip(nights.messages, letters).filter { $0.0.recipient.id.kind == .mobility }.map(\.1)
        #expect(team.count == 3)
        print(team.map(\.text).joined(separator: "=====\n"))
        for letter in letters {
            #expect(letter.text.split(separator: "\n", omittingEmptySubsequences: false).allSatisfy { $0.count <= 80 })
            #expect(letter.text.hasSuffix("\n") && !letter.text.hasSuffix("\n\n") && !letter.text.contains("\n\n\n"))
        }
    }

    private static let elements: Set<String> = [
        "html", "head", "meta", "title", "style", "body", "div", "span", "h1", "h2", "h3", "p", "b", "br", "ul", "li",
    ]

    @Test("are sound mails in both forms and languages, as an independent reader sees them")
    func mails() throws {
        for languages in [(Language.es, Language.en), (.en, .es)] {
            let nights = try ToldNights(
                try exampleRecords(), nights: ["2026-11-20", "2026-11-21"].map(caseDay), languages: languages)
            let templates = try LetterTemplates.load(from: nil)
            let letters = nights.letters(templates)
            let mails = nights.mails(templates)
            let read = try ReadMail.read(mails)
            #expect(mails.count == letters.count && read.count > 40)
            for ((mail, letter), message) in zip(zip(read, letters), nights.messages) {
                mail.expectSound(message.key)
                #expect(
                    mail.names == [
                        "From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version",
                        "Content-Language", "Content-Type",
                    ])
                #expect(mail.structure == #"["multipart/alternative", "text/plain", "text/html"]"#)
                #expect(mail.auto_submitted == "auto-generated")
                #expect(mail.language == message.recipient.language.rawValue)
                #expect(mail.to == [message.recipient.address] && mail.subject == letter.subject)
                #expect(mail.body == letter.text)
                #expect(mail.html_unbalanced.isEmpty, "\(mail.html_unbalanced)")
                #expect(mail.html_attributes.contains("lang=\(message.recipient.language.rawValue)"))
                // Nothing is fetched and nothing runs.
                #expect(Set(mail.html_elements).isSubset(of: Self.elements), "\(mail.html_elements)")
                #expect(!mail.html_attributes.contains { $0.contains("://") || $0.contains("url(") })
                // Everything that the text says of an item stands in the page too.
                for item in message.items {
                    for text in [item.identity.recordID, item.identity.personID].compactMap(\.self) {
                        #expect(mail.html_text.contains(text.split(separator: "/")[0]), "\(text)")
                    }
                }
            }
            #expect(Set(read.map(\.message_id)).count == read.count)
        }
    }

    @Test("keep their Message-ID, which follows from what they say and holds nothing personal")
    func messageID() throws {
        let (records, night) = (try smallRecords(), [caseDay("2026-11-20")])
        let templates = try LetterTemplates.load(from: nil)
        func ids(_ records: [any Record], _ nights: [Day], _ templates: LetterTemplates) throws -> [String] {
            try ToldNights(records, nights: nights).mails(templates).map(\.token)
        }
        let tokens = try ids(records, night, templates)
        let again = try ids(records, night, templates)
        #expect(tokens == again)
        #expect(tokens.allSatisfy { $0.wholeMatch(of: /[0-9a-f]{32}/) != nil })
        let nextNight = try ids(records, [caseDay("2026-11-21")], templates)
        #expect(Set(tokens).isDisjoint(with: nextNight))
        let directory = try TemporaryDirectory()
        try directory.write("alert.txt.mustache", "{{subject}}\n")
        let otherWords = try ids(records, night, LetterTemplates.load(from: directory.path))
        #expect(Set(tokens).isDisjoint(with: otherWords))
    }

    /// Names that try to become something else.
    static let hostile = [
        "<script>alert(1)</script>", "\u{0600}<img src=x onerror=alert(1)>", "\"\u{301} onmouseover=\"alert(1)",
        "a&b 'c' \"d\"", "{{subject}} {{#items}} {{{day}}}", "\u{1}wrap\u{2}fill", "Ana\r\nBcc: thief@evil.example",
        "=?UTF-8?B?QmFk?=", "a\u{2028}b\u{85}c\u{0}d", "Ñandú 日本 👩‍👩‍👧‍👦 עברית", String(repeating: "Ximena ", count: 43),
    ]

    @Test("show a record's text as it is, whatever it holds", arguments: hostile)
    func escaping(name: String) throws {
        var records = try smallRecords()
        for index in records.indices {
            guard var person = records[index] as? Person else { continue }
            person.familyNames = name
            records[index] = person
        }
        let nights = try ToldNights(records, nights: [caseDay("2026-11-20")])
        let mails = nights.mails(try LetterTemplates.load(from: nil))
        let plain = try ToldNights(try smallRecords(), nights: [caseDay("2026-11-20")])
        let usual = try ReadMail.read(plain.mails(try LetterTemplates.load(from: nil)))
        func words(_ text: String) -> String {
            text.split { $0.isWhitespace || $0.unicodeScalars.allSatisfy { $0.value < 32 || (127..<160).contains($0.value) } }
                .joined(separator: " ")
        }
        for (mail, other) in zip(try ReadMail.read(mails), usual) {
            mail.expectSound()
            #expect(mail.html_elements == other.html_elements && mail.html_unbalanced.isEmpty)
            #expect(mail.html_attributes.count == other.html_attributes.count)
            #expect(mail.names == other.names && mail.subject == other.subject)
            #expect(words(mail.body).contains(words("Ana \(name)")) || words(mail.body).contains(words("Ben \(name)")))
            #expect(
                words(mail.html_text).contains(words("Ana \(name)"))
                    || words(mail.html_text).contains(words("Ben \(name)")), "\(mail.html_text)")
        }
    }
}
