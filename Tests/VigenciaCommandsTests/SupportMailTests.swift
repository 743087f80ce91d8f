import CivilCalendar
import Foundation
import Mobility
import MobilityStore
import Testing

/// The mails are read by Python's parser, which knows nothing of how they were written.
@Suite("vigencia support-mail")
struct SupportMailTests {
    private struct Mail: Decodable {
        struct Attachment: Decodable {
            let type: String
            let name: String
            let sha256: String
        }
        let names: [String]
        let subject, from, from_name, date, message_id, type, body, body_type: String
        let to: [String]
        let attachments: [Attachment]
        let defects: [String]
        let longest_line, bare_breaks, beyond_ascii: Int
    }

    private static func mail(_ tool: Tool, _ name: String = "m.eml") throws -> Mail {
        let printed = try Script.run(
            "python3", [Script.folder.appending(path: "read_mail.py").path, tool.folder.path(name)])
        return try JSONDecoder().decode(Mail.self, from: printed)
    }

    private static let usual = ["--on", "2026-11-21", "--screenshot", Tool.picture, "--output", "m.eml"]

    private static func expectSound(_ mail: Mail) {
        #expect(mail.defects.isEmpty, "\(mail.defects)")
        #expect(mail.type == "multipart/mixed")
        #expect(mail.body_type == "text/plain; charset=\"utf-8\"" || mail.body_type == "text/plain; charset=utf-8")
        #expect(mail.longest_line <= 78 && mail.bare_breaks == 0 && mail.beyond_ascii == 0)
        #expect(
            mail.names == [
                "X-Unsent", "From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type",
            ])
        #expect(mail.to == ["asistenciaenlinea@migraciones.gob.pe"])
    }

    @Test("holds all that the support asks for, in Spanish whatever the reader's language", arguments: ["en", "es"])
    func contents(language: String) throws {
        let tool = try Tool.withExample()
        let text = "Al pulsar «Enviar» sale el error 503.\nPasa con dos navegadores."
        let result = try tool.run(["support-mail", "E-009", "--description", text, "--lang", language] + Self.usual)
        #expect(result.code == 0 && result.errors.isEmpty, "\(result.errors)")
        #expect(result.output.contains(language == "en" ? "in full" : "completos"))
        let mail = try Self.mail(tool)
        Self.expectSound(mail)
        #expect(mail.subject == "Error en la plataforma: Prórroga de residencia – Rajesh Venkataraman")
        #expect(mail.from == "movilidad@mineraqori.example" && mail.from_name == "Minera Qori Cocha S.A.C.")
        for line in [
            "Nombre completo: Rajesh Venkataraman", "Número de pasaporte: Z17649750",
            "Número de carné de extranjería: 002094110", "Trámite: Prórroga de residencia",
            "Calidad migratoria: Trabajador residente (venció el 9 de noviembre de 2026)",
            "Plataforma: agencia-digital", "Descripción detallada:", "desde el 31 de octubre de 2026",
            "Se intentó sin éxito en 4 días: 3 de noviembre de 2026, 5 de noviembre de 2026, 6 de noviembre de 2026 y 9 de noviembre de 2026.",
            text, "no reemplaza la presentación",
        ] { #expect(mail.body.contains(line), "\(line)") }
        let picture = ContentHash(of: Array(try Data(contentsOf: URL(filePath: Tool.picture))))
        #expect(mail.attachments.map(\.type) == ["image/png"])
        #expect(mail.attachments.map(\.name) == ["captura-2026-11-21.png"])
        #expect(mail.attachments.map(\.sha256) == [picture.description])
        // Written now, on Lima's clock.
        let written = try #require(ISO8601DateFormatter().date(from: mail.date))
        #expect(abs(written.timeIntervalSinceNow) < 600 && mail.date.hasSuffix("-05:00"))
        #expect(mail.message_id.wholeMatch(of: /<[0-9a-f-]{36}@mineraqori\.example>/) != nil)
    }

    @Test("is kept as evidence, byte for byte")
    func kept() throws {
        let tool = try Tool.withExample()
        for _ in 0..<2 { try tool.run(["support-mail", "E-009"] + Self.usual) }
        let pieces = try tool.evidence("SUP-")
        #expect(
            pieces.map(\.evidenceID) == [
                "SUP-O-2026-11-E-009-2026-11-21", "SUP-O-2026-11-E-009-2026-11-21-2",
            ])
        let last = try #require(pieces.last)
        #expect(last.kind == .supportRequest && last.personID == "E-009" && last.outageID == "O-2026-11")
        #expect(last.file == "m.eml" && last.capturedOn.description == "2026-11-21")
        let hash = try #require(last.sha256.flatMap(ContentHash.init))
        let content = try tool.repository().vault.content(hash)
        #expect(content == Array(try tool.folder.read("m.eml")))
        #expect(MediaType(of: content) == .mail)
        let attributes = try FileManager.default.attributesOfItem(atPath: tool.folder.path("m.eml"))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test("without --output the mail goes to standard output, and nothing else does")
    func standardOutput() throws {
        let tool = try Tool.withExample()
        let result = try tool.run("support-mail", "E-009", "--on", "2026-11-21", "--screenshot", Tool.picture)
        #expect(result.code == 0 && result.errors.contains("SUP-O-2026-11-E-009-2026-11-21"))
        try tool.folder.write("out.eml", result.output)
        Self.expectSound(try Self.mail(tool, "out.eml"))
        #expect(try tool.evidence("SUP-").first?.file == "SUP-O-2026-11-E-009-2026-11-21.eml")
    }

    @Test("takes the picture of the last attempt, or of the evidence that is named")
    func pictures() throws {
        let tool = try Tool.withExample()
        let (old, new) = ([UInt8](tool.png(1)), [UInt8](tool.png(2)))
        try Data(old).write(to: tool.folder.url.appending(path: "old.png"))
        try Data(new).write(to: tool.folder.url.appending(path: "new.png"))
        for (day, file) in [("2026-11-20", "old.png"), ("2026-11-19", "new.png")] {
            try tool.run("attempt", "--outage", "O-2026-11", "--person", "E-009", "--on", day, "--screenshot", file)
        }
        func attached(_ options: String...) throws -> String? {
            let result = try tool.run(["support-mail", "E-009", "--output", "m.eml"] + options)
            return result.code == 0 ? try Self.mail(tool).attachments.first?.sha256 : nil
        }
        #expect(try attached("--on", "2026-11-21") == ContentHash(of: old).description)
        // Not one that came later than the mail.
        #expect(try attached("--on", "2026-11-19") == ContentHash(of: new).description)
        #expect(
            try attached("--on", "2026-11-21", "--evidence", "ATT-O-2026-11-E-009-2026-11-19")
                == ContentHash(of: new).description)
    }

    @Test("what is missing is told with its mend, and nothing is written or recorded")
    func missing() throws {
        let tool = try Tool.withExample()
        try tool.folder.write("text.png", "Error 503")
        try tool.run(
            "attempt", "--outage", "O-2026-11", "--person", "D-001", "--on", "2026-11-21", "--screenshot", Tool.picture)
        let kept = tool.vaultFiles()
        for (arguments, en, es) in [
            (["E-009", "--on", "2026-11-21"], "--screenshot", "--screenshot"),
            (["E-001", "--on", "2026-11-21", "--screenshot", Tool.picture], "No passport number", "documents.csv"),
            (["E-009", "--on", "2026-11-21", "--screenshot", "text.png"], "no picture", "no es una imagen"),
            (["E-009", "--on", "2026-11-21", "--evidence", "EV-0266"], "vault holds no file", "bóveda"),
            (
                ["E-009", "--on", "2026-11-21", "--evidence", "ATT-O-2026-11-D-001-2026-11-21"], "another person",
                "otra persona"
            ),
            (
                ["E-009", "--on", "2026-11-21", "--evidence", "ATT-O-2026-11-D-001-2026-11-2"], "Did you mean",
                "Quiso decir"
            ),
            (["E-0009", "--screenshot", Tool.picture], "Did you mean E-009?", "E-009"),
            (["E-009", "--outage", "O-2026-12", "--screenshot", Tool.picture], "Did you mean", "Quiso decir"),
            (
                ["E-009", "--outage", "O-2026-11", "--procedure", "initial", "--screenshot", Tool.picture],
                "not of initial", "no de initial"
            ),
            (
                ["E-009", "--outage", "O-2026-11", "--on", "2026-10-30", "--screenshot", Tool.picture], "before outage",
                "anterior"
            ),
            (["E-009", "--on", "2099-01-01", "--screenshot", Tool.picture], "in the future", "en el futuro"),
            (
                ["E-009", "--from", "not an address", "--screenshot", Tool.picture], "name@company.example",
                "nombre@empresa.example"
            ),
        ] {
            for (language, text) in [("en", en), ("es", es)] {
                let result = try tool.run(["support-mail", "--output", "m.eml", "--lang", language] + arguments)
                #expect(result.code == 1 && result.output.isEmpty, "\(arguments) \(result.output)")
                #expect(result.errors.contains(text), "\(arguments): \(result.errors)")
                #expect(!result.errors.contains("Z17649750"))
            }
        }
        #expect(!FileManager.default.fileExists(atPath: tool.folder.path("m.eml")))
        #expect(try tool.evidence("SUP-").isEmpty)
        #expect(tool.vaultFiles() == kept)
        #expect(try tool.run("support-mail", "E-009", "--screenshot", "a", "--evidence", "b").code == 2)
        #expect(try tool.run("support-mail", "E-009", "--procedure", "renewel").code == 2)
    }

    @Test("a mail that can't be written is not recorded")
    func unwritable() throws {
        let tool = try Tool.withExample()
        let result = try tool.run(
            "support-mail", "E-009", "--on", "2026-11-21", "--screenshot", Tool.picture, "--output", "none/m.eml")
        #expect(result.code == 1 && result.errors.contains("none/m.eml"))
        #expect(try tool.evidence("SUP-").isEmpty)
    }

    @Test("a dry run shows the text and changes nothing")
    func dry() throws {
        let tool = try Tool.withExample()
        let result = try tool.run(["support-mail", "E-009", "--dry-run"] + Self.usual)
        #expect(result.code == 0 && result.output.contains("Número de pasaporte: Z17649750"))
        #expect(try tool.evidence("SUP-").isEmpty)
        #expect(tool.vaultFiles().isEmpty)
        #expect(!FileManager.default.fileExists(atPath: tool.folder.path("m.eml")))
    }

    /// Names and descriptions that try to become something else.
    static let hostile: [(given: String, family: String, description: String)] = [
        ("Ana\r\nBcc: thief@evil.example", "Ruiz", "x"), ("Ana\nX-Other: 1", "=?UTF-8?B?QmFk?=", "."),
        ("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "Ñandú Ñandú Ñandú Ñandú Ñandú Ñandú Ñandú Ñandú", "a\r\n.\r\n--=_x\r\nb"),
        (String(repeating: "Ximena ", count: 40), "O'Neill \"Q\" <a@b.pe>", String(repeating: "=", count: 300)),
        ("日本", "עברית", "tab\tand trailing blanks   \nFrom here on\n\n\n"),
        ("A", "B", String(repeating: "ñ", count: 2_000)),
    ]

    @Test("no name and no text breaks out of its place", arguments: hostile)
    func outbreak(given: String, family: String, description: String) throws {
        let tool = try Tool.withExample()
        func cell(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
        try tool.folder.write(
            "own/people.csv", "person_id,given_names,family_names\nE-009,\(cell(given)),\(cell(family))\n")
        try #require(try tool.run("import", "own").code == 0)
        let result = try tool.run(["support-mail", "E-009", "--description", description] + Self.usual)
        try #require(result.code == 0, "\(result.errors)")
        let mail = try Self.mail(tool)
        Self.expectSound(mail)
        #expect(mail.attachments.count == 1)
        let single = "\(given) \(family)".map { $0.isNewline ? " " : String($0) }.joined()
        func blanks(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        #expect(blanks(mail.subject) == blanks("Error en la plataforma: Prórroga de residencia – \(single)"))
        #expect(blanks(mail.body).contains(blanks(description)))
    }

    @Test("the address is policy")
    func address() throws {
        let tool = try Tool.withExample()
        try tool.folder.write(
            "policy/p.yaml",
            """
            parameters:
              portal.support_address:
                values: [{value: ayuda@portal.example, source: us, confidence: chosen, checked: 2026-11-21}]
            """)
        try tool.run(["support-mail", "E-009", "--policy", "policy", "--from", "yo@empresa.example"] + Self.usual)
        let mail = try Self.mail(tool)
        #expect(mail.to == ["ayuda@portal.example"] && mail.from == "yo@empresa.example")
    }
}

extension Tool {
    /// Bytes that begin like a PNG.
    fileprivate func png(_ number: UInt8) -> [UInt8] { [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, number] }
}
