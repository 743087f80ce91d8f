import Foundation
import Mobility
import MobilityAlerts
import MobilityExchange
import Testing

@Suite("A team's own templates")
struct LetterTemplatesTests {
    private static func complaints(_ directory: String) -> [String] {
        do {
            _ = try LetterTemplates.load(from: directory)
            return []
        } catch {
            return error.all.map { ProblemText.line($0, .en).replacing(directory, with: "D") }
        }
    }

    private static let machine =
        "{{#items}}\n{{change}}|{{rule}}|{{person_id}}|{{record_id}}|{{severity_code}}\n{{/items}}\n"

    @Test("takes the place of the built-in one of the same name, the other stays")
    func place() throws {
        let directory = try TemporaryDirectory()
        try directory.write("alert.txt.mustache", Self.machine)
        let nights = try ToldNights(try smallRecords(), nights: [caseDay("2026-11-20"), caseDay("2026-11-24")])
        let (own, builtIn) = (
            nights.letters(try LetterTemplates.load(from: directory.path)),
            nights.letters(try LetterTemplates.load(from: nil))
        )
        #expect(own.map(\.html) == builtIn.map(\.html))
        for (letter, message) in zip(own, nights.messages) {
            let lines = message.items.map { item in
                let severity = (item.now ?? item.before)?.rawValue ?? ""
                return "\(item.change.rawValue)|\(item.identity.rule.rawValue)|\(item.identity.personID ?? "")|"
                    + "\(item.identity.recordID)|\(severity)"
            }
            #expect(letter.text.split(separator: "\n").map(String.init).sorted() == lines.sorted())
        }
        #expect(own.contains { $0.text.contains("ended|renewal.lapsed-unfiled|E1|P1|critical\n") })
    }

    @Test("may end its lines as other systems do")
    func lineEnds() throws {
        let directory = try TemporaryDirectory()
        try directory.write("alert.txt.mustache", Self.machine.replacing("\n", with: "\r\n"))
        let nights = try ToldNights(try smallRecords(), nights: [caseDay("2026-11-20")])
        let letter = try #require(nights.letters(try LetterTemplates.load(from: directory.path)).first)
        #expect(letter.text.hasSuffix("\n") && !letter.text.contains("\r") && !letter.text.contains("\n\n"))
    }

    @Test("that is empty leaves plain text alone, and plain text can't be left out")
    func empty() throws {
        let directory = try TemporaryDirectory()
        try directory.write("alert.html.mustache", "\n")
        let nights = try ToldNights(try smallRecords(), nights: [caseDay("2026-11-20")])
        let mail = try #require(nights.mails(try LetterTemplates.load(from: directory.path)).first)
        #expect(mail.html == nil && mail.text.contains("\r\nContent-Type: text/plain"))
        try directory.write("alert.txt.mustache", " \n")
        #expect(
            Self.complaints(directory.path).first?.hasPrefix("D/alert.txt.mustache: The template is empty.") == true)
    }

    @Test("is refused with every mistake of every file at once")
    func mistakes() throws {
        let directory = try TemporaryDirectory()
        try directory.write("alert.txt.mustache", "{{subject}}\n{{#items}}{{sevrity}}{{/items}}\n{{nme}}\n")
        try directory.write("alert.html.mustache", [0x61, 0xFF])
        try directory.write("alert.text.mustache", "")
        try directory.write("notes.md", "")
        try directory.write(".alert.txt.mustache.swp", "")
        let found = Self.complaints(directory.path)
        #expect(found.count == 5, "\(found)")
        for start in [
            "D/alert.html.mustache: The text is not UTF-8.", "D/alert.txt.mustache:2:11: Unknown key \"sevrity\".",
            "D/alert.txt.mustache:3:1: Unknown key \"nme\".",
            "D/notes.md: No letter has a template of this name. Known",
            "D/alert.text.mustache: No letter has a template of this name. Did you mean alert.txt.mustache?",
        ] { #expect(found.contains { $0.hasPrefix(start) }, "\(start)\n\(found)") }
        try directory.makeDirectory("own")
        try directory.makeDirectory("own/alert.txt.mustache")
        #expect(Self.complaints("\(directory.path)/own").count == 1)
        for name in ["none", "notes.md"] {
            #expect(Self.complaints("\(directory.path)/\(name)").first?.hasPrefix("D: This is no directory.") == true)
        }
    }

    @Test("can be begun with the built-in ones, which are never overwritten unasked")
    func write() throws {
        let directory = try TemporaryDirectory()
        let path = "\(directory.path)/etc/templates"
        try LetterTemplates.write(to: path)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: path).sorted() == LetterTemplates.fileNames.sorted())
        #expect(Self.complaints(path).isEmpty)
        let mode = try FileManager.default.attributesOfItem(atPath: "\(path)/alert.txt.mustache")[.posixPermissions]
        #expect((mode as? Int).map { $0 & 0o400 != 0 && $0 & 0o111 == 0 } == true)
        try Data("own\n".utf8).write(to: URL(filePath: "\(path)/alert.txt.mustache"))
        #expect(throws: Problems.self) { try LetterTemplates.write(to: path) }
        #expect(try String(contentsOfFile: "\(path)/alert.txt.mustache", encoding: .utf8) == "own\n")
        try LetterTemplates.write(to: path, overwrite: true)
        #expect(try String(contentsOfFile: "\(path)/alert.txt.mustache", encoding: .utf8) != "own\n")
        #expect(throws: Problems.self) { try LetterTemplates.write(to: "\(path)/alert.txt.mustache") }
    }
}
