import Foundation
import Testing

/// What hands out copies in full says so or hands out nothing but the file itself, and is noted as `revealed`.
@Suite("Copies in full")
struct UnmaskedCopiesTests {
    private static let passport = "Z17649750"

    /// The columns `command,person_id,what` of the last entry of the access log of an actor.
    private static func noted(_ tool: Tool, _ actor: String) throws -> [Substring] {
        let rows = try tool.run("privacy", "access", "--format", "csv").output.split(whereSeparator: \.isNewline)
        return try #require(rows.last { $0.contains(",\(actor),") }).split(separator: ",").suffix(3)
    }

    @Test("the inspection pack is never masked, says so in either language, and is noted", arguments: ["en", "es"])
    func pack(language: String) throws {
        let tool = try Tool.withExample()
        let made = try tool.run(
            "inspection-pack", "E-009", "--as-of", "2026-11-21", "--output", "p.tar.gz", "--lang", language, "--actor",
            "inspected")
        try #require(made.code == 0, "\(made.errors)")
        #expect(
            made.output.contains(language == "en" ? "Nothing in it is masked" : "Nada en él está enmascarado"),
            "\(made.output)")
        #expect(!made.output.contains(Self.passport))
        _ = try Script.run("tar", ["xzf", tool.folder.path("p.tar.gz"), "-C", tool.folder.url.path])
        let documents = String(decoding: try tool.folder.read("inspection-pack/records/documents.csv"), as: UTF8.self)
        #expect(documents.contains(Self.passport))
        #expect(try Self.noted(tool, "inspected") == ["inspection-pack", "E-009", "revealed"])
        let help = try tool.run("inspection-pack", "--help").output.split(whereSeparator: \.isWhitespace)
        #expect(help.joined(separator: " ").contains("Nothing in it is masked"))
    }

    @Test("the content of evidence is copied as it is, shown nowhere else, and noted")
    func evidence() throws {
        let tool = try Tool.withExample()
        let content = "<!DOCTYPE html><p>\(Self.passport)</p>"
        try tool.folder.write("page.html", content)
        let added = try tool.run(
            "evidence", "add", "page.html", "--kind", "other", "--person", "E-009", "--on", "2026-11-21", "--id", "P")
        try #require(added.code == 0, "\(added.errors)")
        let copied = try tool.run("evidence", "export", "--person", "E-009", "--directory", "out", "--actor", "copier")
        #expect(copied.code == 0, "\(copied.errors)")
        let name = try #require(try tool.folder.names(in: "out").first { $0.hasSuffix("-page.html") })
        #expect(String(decoding: try tool.folder.read("out/\(name)"), as: UTF8.self) == content)
        for said in [added.output, added.errors, copied.output, copied.errors] {
            #expect(!said.contains(Self.passport))
        }
        #expect(try Self.noted(tool, "copier") == ["evidence export", "E-009", "revealed"])
        _ = try tool.run("evidence", "export", "P", "--directory", "out", "--actor", "by id")
        #expect(try Self.noted(tool, "by id") == ["evidence export", "E-009", "revealed"])
    }
}
