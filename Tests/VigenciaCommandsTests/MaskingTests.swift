import Foundation
import Testing

/// No number of a document is shown by a command that does not say so.
@Suite("Numbers of documents")
struct MaskingTests {
    private static let day = ["--as-of", "2026-11-21"]

    /// The commands that read records, each in every form. `%` stands for a person.
    private static let reading: [String: [[String]]] = [
        "report": [["--format", "text"], ["--format", "csv"], ["--format", "json"], ["--lang", "es"]].map { $0 + day },
        "forecast": [["--format", "text"], ["--format", "json"]].map { $0 + ["--days", "365"] + day },
        "explain": [["%"], ["%", "--format", "json"], ["%", "--all"], ["%", "--all", "--format", "json"]].map {
            $0 + day
        },
        "person show": [["%"] + day],
        "trip-check": [["--person", "%", "--leaves", "2026-12-01"] + day],
        "calendar": [["--all", "--dry-run"] + day, ["--person", "E-009", "--dry-run"] + day],
        "nightly": [["--directory", "night"] + day],
        "backlog": [["--format", "text"], ["--format", "csv"], ["--format", "json"]]
            .map { $0 + ["--reopens", "2026-11-25", "--per-day", "3"] + day },
        "outage show": ["text", "csv", "json"].map { ["O-2026-11", "--format", $0] + day },
        "outage list": [day],
        "privacy access": [[], ["--format", "csv"], ["--format", "json"]],
        "privacy due": ["text", "csv", "json"].map { ["--as-of", "2040-01-01", "--format", $0] },
        "privacy erase": [["D-001", "--reason", "request"]],
        "privacy hold list": [["--all"]],
        "recompute": [["--check"], ["--output", "ranges.csv"]],
        "attempt": [["--outage", "O-2026-11", "--all", "--on", "2026-11-21", "--dry-run"]],
        "import": [["examples", "--complete", "--dry-run"]],
        "portal list": [[]],
        "outage close": [["O-2026-11", "--dry-run"]],
        "outage add": [["O-X", "--dry-run"]],
        "privacy hold add": [["E-009", "--reason", "x", "--dry-run"]],
        "privacy hold release": [["E-009", "--reason", "x"]],
        "privacy sweep": [[]],
        "history": [["%"], ["%", "--format", "json"]],
        "audit export": [["--format", "csv"], ["--format", "jsonl"], ["--person", "E-009"]],
        "audit verify": [[]],
        "evidence list": [["--format", "text"], ["--format", "csv"], ["--format", "json"]],
        "evidence verify": [[]],
        "alerts plan": [["--format", "text"] + day, ["--format", "json"] + day],
        "alerts list": [["--all"]],
        "alerts send": [["--dry-run"] + day],
        "alerts retry": [["--all", "--dry-run"]],
        "alerts outbox": [["--all"], ["--all", "--format", "json"]],
        "health": [[], ["--format", "json"]],
        "alerts silence": [["--rule", "renewal.*", "--until", "2026-12-31", "--reason", "x", "--dry-run"]],
        "alerts acknowledge": [["E-009", "travel.hold", "--reason", "x", "--dry-run"]],
        "alerts unsilence": [["1", "--dry-run"]],
        "doctor": [[]],
    ]

    /// The commands that write numbers in full and say so.
    private static let unmasked: [String: [String]] = [
        "export": ["out"], "privacy export": ["E-009"],
        "support-mail": [
            "E-009", "--outage", "O-2026-11", "--on", "2026-11-21", "--screenshot", Tool.picture, "--dry-run",
        ],
    ]

    /// The commands that read no record, and those that copy files as they are: a backup, the content of evidence, the
    /// pack for an inspection, which says of itself that nothing in it is masked. ``UnmaskedCopiesTests`` looks at the last
    /// two.
    private static let others: Set<String> = [
        "init", "template", "portal probe", "fine", "stay-days", "working-days", "offices", "channels", "rules",
        "cases", "alerts templates", "settings check", "settings show", "backup", "restore", "evidence add",
        "evidence export",
        "inspection-pack",
    ]

    @Test("every command is looked at here")
    func complete() throws {
        let known = Set(Self.reading.keys).union(Self.unmasked.keys).union(Self.others)
        #expect(try Tool.commands() == known)
    }

    @Test("are masked in every output of every reading command", arguments: reading.keys.sorted())
    func masked(_ command: String) throws {
        let tool = try Tool.withExample()
        let numbers = try Set(Tool.exampleColumn(["document_number"], of: "documents.csv"))
        try #require(numbers.count > 100)
        try FileManager.default.copyItem(
            at: Tool.repository.appending(path: "examples/minera-qori"), to: tool.folder.url.appending(path: "examples")
        )
        let people = ["E-009", "D-001", "E-008", "E-022", "E-034", "D-012", "E-039", "E-043"]
        for arguments in Self.reading[command] ?? [] {
            for person in arguments.contains("%") ? people : [""] {
                let words = command.split(separator: " ").map(String.init)
                let all = words + arguments.map { $0 == "%" ? person : $0 }
                let result = try tool.run(all)
                expectNone(of: numbers, in: result.output + result.errors, all.joined(separator: " "))
            }
        }
        for name in (try? tool.folder.names(in: "night")) ?? [] {
            expectNone(of: numbers, in: String(decoding: try tool.folder.read("night/\(name)"), as: UTF8.self), name)
        }
    }

    private func expectNone(of numbers: Set<String>, in text: String, _ where: String) {
        let shown = numbers.filter(text.contains)
        #expect(shown.isEmpty, "\(`where`): \(shown.sorted().prefix(3))")
    }

    @Test("are shown by --reveal, and by the commands that say so in their help", arguments: unmasked.keys.sorted())
    func revealed(_ command: String) throws {
        let tool = try Tool.withExample()
        let words = command.split(separator: " ").map(String.init)
        let result = try tool.run(words + (Self.unmasked[command] ?? []))
        #expect(result.code == 0, "\(result.errors)")
        let passport = try #require(
            try String(
                contentsOf: Tool.repository.appending(path: "examples/minera-qori/documents.csv"), encoding: .utf8
            ).split(separator: "\n").first { $0.contains(",E-009,passport,") }?.split(separator: ",")[3])
        let files = ((try? tool.folder.names(in: "out")) ?? []).map { name in
            String(decoding: (try? tool.folder.read("out/\(name)")) ?? Data(), as: UTF8.self)
        }
        #expect((result.output + files.joined()).contains(passport))
        let help = try tool.run(words + ["--help"]).output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(help.contains("in full"), "\(help)")
        #expect(try tool.run("person", "show", "E-009", "--reveal").output.contains(passport))
        #expect(try tool.run("explain", "E-009", "--reveal").code == 0)
    }
}
