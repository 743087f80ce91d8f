import CivilCalendar
import Foundation
import Mobility
import MobilityAlerts
import MobilityExchange
import MobilityStore
import Testing

@Suite("Letters")
struct AlertLetterTests {
    private static let reminder = """
        Still open

          Outage O1
            1 renewal (prórroga) that it blocks:
              E1 Ana Ñandú: P1 · CRITICAL · still

          CRITICAL  renewal.lapsed-unfiled  P1                          since 2026-11-10
            E1 Ana Ñandú: Resident worker (trabajador residente): ended on 2026-11-09,
            12 days late, nothing filed.
            → File today, with the fine; do not leave Peru before it is filed; keep
              every failed attempt.

          CRITICAL  work.unauthorised  E1                               since 2026-11-10
            E1 Ana Ñandú: Employed without a status that allows work since 2026-11-10.
            → Suspend the work and take advice today: unauthorised work is a very
              serious infraction.

          CRITICAL  travel.hold  E1                                     since 2026-11-10
            E1 Ana Ñandú: Must not leave Peru: a status has lapsed with nothing filed,
            and leaving can lose it for good.
            → Hold all travel until the renewal is filed.

        Besides, unchanged: 2 high, 1 warning.

        """

    @Test("say in plain text what is new, what ended and what stands besides, at most 80 columns wide")
    func text() throws {
        let nights = try ToldNights(
            try smallRecords(), nights: ["2026-11-20", "2026-11-21", "2026-11-24", "2026-11-30"].map(caseDay),
            languages: (.en, .en))
        let letters = nights.letters(try LetterTemplates.load(from: nil))
        let team = zip(nights.messages, letters).filter { $0.0.recipient.id.kind == .mobility }.map(\.1.text)
        try #require(team.count == 4)
        #expect(team[0].hasPrefix("New since last time\n\n  warning  Outage O1                      "))
        #expect(team[0].contains("\n      E1 Ana Ñandú: P1 · CRITICAL · new\n      E2 Ben Ost: P2 · high · new\n"))
        #expect(team[1] == Self.reminder)
        let ended = "  CRITICAL  renewal.lapsed-unfiled  P1                          until 2026-11-23\n"
        #expect(team[2].contains("\n\nEnded\n\n") && team[2].contains(ended))
        for letter in letters {
            #expect(letter.text.split(separator: "\n", omittingEmptySubsequences: false).allSatisfy { $0.count <= 80 })
            #expect(letter.text.hasSuffix("\n") && !letter.text.hasSuffix("\n\n") && !letter.text.contains("\n\n\n"))
        }
    }

    @Test("say that nothing is new, and how much is kept quiet", arguments: Language.allCases)
    func nothingNew(language: Language) throws {
        let silence = Silence(
            id: 1, kind: .silence, rule: "*", since: caseDay("2026-11-01"), until: caseDay("2026-12-31"), reason: "r",
            actor: "a", at: "2026-11-01T00:00:00Z")
        let nights = try ToldNights(
            try smallRecords(), nights: [caseDay("2026-11-20")], languages: (language, language), silences: [silence])
        let mails = nights.mails(try LetterTemplates.load(from: nil))
        let texts = Bilingual(
            en: "Nothing is new since last time.\n\n7 findings are silenced or acknowledged; the report shows them.\n",
            es:
                "No hay novedades desde la última vez.\n\n7 hallazgos están silenciados o tomados en cuenta; figuran en "
                + "el reporte.\n")
        #expect(mails.map(\.body.unwrapped) == [texts[language].unwrapped])
        let mail = try #require(try ReadMail.read(mails).first)
        mail.expectSound()
        for line in texts[language].split(separator: "\n") { #expect(mail.html_text.contains(line)) }
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
            #expect(mails.count == letters.count && read.count > 30)
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
            text.split {
                $0.isWhitespace || $0.unicodeScalars.allSatisfy { $0.value < 32 || (127..<160).contains($0.value) }
            }
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

extension String {
    /// Without line breaks.
    fileprivate var unwrapped: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
