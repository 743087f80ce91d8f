import Foundation
import Testing

/// What the documents show is what the program prints: every command in them is run.
@Suite struct ConsoleTests {
    /// The documents for users, by their paths in the repository.
    static let documents: [String] = {
        let files = FileManager.default
        func names(in folder: String) -> [String] {
            let path = Tool.repository.appending(path: folder).path
            return ((try? files.contentsOfDirectory(atPath: path)) ?? []).sorted()
        }
        let all =
            ["README.md"] + names(in: "docs").filter { $0.hasSuffix(".md") }.map { "docs/\($0)" }
            + names(in: "examples").map { "examples/\($0)/README.md" }
        return all.filter { files.fileExists(atPath: Tool.repository.appending(path: $0).path) }
    }()

    @Test(arguments: documents)
    func everyCommandPrintsWhatTheDocumentShows(_ name: String) throws {
        let text = try String(contentsOf: Tool.repository.appending(path: name), encoding: .utf8)
        let steps = ConsoleDocument(text).steps
        guard !steps.isEmpty else { return }
        var tool = try Tool()
        tool.environment = ["VIGENCIA_DB": "vigencia.db"]
        for folder in ["examples", "Tests/Cases"] {
            let copy = tool.folder.url.appending(path: folder)
            try FileManager.default.createDirectory(
                at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.copyItem(at: Tool.repository.appending(path: folder), to: copy)
        }
        for step in steps {
            if let complaint = step.complaint(printed: try tool.transcript(step.arguments)) {
                Issue.record("\(name), \(complaint)")
            }
        }
    }

    @Test func theExamplesShowCommands() throws {
        for name in ["minera-qori", "typical-mistakes"] {
            let file = Tool.repository.appending(path: "examples/\(name)/README.md")
            #expect(!ConsoleDocument(try String(contentsOf: file, encoding: .utf8)).steps.isEmpty)
        }
    }

    /// The newcomer's way through an outage: many commands in their order, of which none may quietly drop out.
    @Test func theWalkthroughShowsItsCommands() throws {
        let file = Tool.repository.appending(path: "docs/walkthrough.md")
        let steps = ConsoleDocument(try String(contentsOf: file, encoding: .utf8)).steps
        let commands = steps.compactMap(\.arguments.first)
        #expect(steps.count >= 15)
        for command in [
            "init", "import", "report", "portal", "outage", "attempt", "support-mail", "explain", "forecast",
            "trip-check", "fine", "backlog", "nightly", "offices",
        ] {
            #expect(commands.contains(command), "\(command)")
        }
    }

    @Test func commandsAreFoundInTheirBlocks() {
        let document = ConsoleDocument(
            """
            ```console
            $ vigencia init
            Made vigencia.db.

            $ vigencia report --department 'Mina Norte' --rule "a b"
            …
            ```
            ```
            $ vigencia nothing
            ```
            ```console
            $ make test
            $ vigencia nothing
            ```
            """)
        #expect(document.steps.map(\.line) == [2, 5])
        #expect(document.steps.map(\.output) == [["Made vigencia.db."], ["…"]])
        #expect(
            document.steps.map(\.arguments)
                == [["init"], ["report", "--department", "Mina Norte", "--rule", "a b"]])
    }

    @Test(arguments: [
        (["a", "b", "c"], true), (["a", "b"], false), (["b", "c"], false), ([], false), (["a", "…"], true),
        (["…", "c"], true), (["…", "b", "…"], true), (["a", "…", "c"], true), (["…", "b"], false),
        (["b", "…"], false), (["a", "c"], false), (["…", "a", "c", "…"], false), (["…", "c", "…", "a", "…"], false),
        (["…"], true), (["a", "b", "…", "b", "c"], false), (["a", "b", "c", "…"], true), (["…", "A", "…"], false),
    ])
    func leftOutLinesMayBeAnyAndOthersMustBeThere(_ output: [String], _ isSo: Bool) {
        let step = ConsoleDocument.Step(line: 1, command: "vigencia", output: output)
        #expect((step.complaint(printed: "a\nb\nc\n") == nil) == isSo)
    }
}
