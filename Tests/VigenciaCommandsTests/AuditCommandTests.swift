import Foundation
import Testing

@Suite struct AuditCommandTests {
    private static let unguard = """
        DROP TRIGGER journal_keeps_every_entry; DROP TRIGGER journal_changes_by_redaction_only;
        """

    private func lines(_ tool: Tool, _ arguments: String...) throws -> [[String: Any]] {
        let export = try tool.run(["audit", "export", "--format", "jsonl"] + arguments)
        try #require(export.code == 0, "\(export.errors)")
        return try export.output.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    /// The program in the document, which is to work on every journal.
    private func check() throws -> String {
        let page = String(
            decoding: try Data(contentsOf: Tool.repository.appending(path: "docs/audit.md")), as: UTF8.self)
        let parts = page.components(separatedBy: "```python\n")
        try #require(parts.count == 2)
        return parts[1].components(separatedBy: "\n```")[0]
    }

    @Test func aSoundDatabaseHasNoFaultAndNoAnchorIsNoFault() throws {
        let tool = try Tool.withExample()
        let bare = try tool.run("audit", "verify")
        #expect(bare.code == 0, "\(bare.output)\(bare.errors)")
        #expect(bare.output.contains("there is no file"))
        #expect(bare.output.contains("No fault was found."))
        try tool.run("nightly", "--as-of", "2026-11-20", "--directory", "out")
        for language in ["en", "es"] {
            let anchored = try tool.run("audit", "verify", "--lang", language)
            #expect(anchored.code == 0)
            #expect(anchored.output.contains("996"))
            #expect(anchored.output.split(separator: "\n").allSatisfy { $0.count <= 80 || $0.contains("/") })
        }
        let named = try tool.run("audit", "verify", "--anchor", "nowhere")
        #expect(named.code == 1)
        #expect(named.errors.contains("There is no anchor file nowhere."))
    }

    @Test func faultsAreNamedWithoutValuesAndGiveCode1() throws {
        let tool = try Tool.withExample()
        #expect(
            try Python.tamper("UPDATE people SET given_names = 'Secreta' WHERE person_id = 'E-009'", in: tool).code == 0
        )
        let text = try tool.run("audit", "verify")
        #expect(text.code == 1)
        #expect(text.output.contains("people/E-009: given_names is not what entry "))
        #expect(text.errors == "The audit found 1 fault.\n")
        #expect(!text.output.contains("Secreta") && !text.output.contains("Rajesh"))
        let json = try tool.run("audit", "verify", "--format", "json")
        #expect(json.code == 1)
        let root = try #require(
            try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        let fault = try #require((root["faults"] as? [[String: Any]])?.first)
        #expect(fault["fault"] as? String == "changed_row")
        #expect(fault["kind"] as? String == "people")
        #expect(fault["record_id"] as? String == "E-009")
        #expect(fault["column"] as? String == "given_names")
        #expect(root["anchors"] is NSNull)
    }

    @Test func nightlyAnchorsOnceADayWhereItIsToldTo() throws {
        let tool = try Tool.withExample()
        func nightly(_ arguments: String...) throws {
            let run = try tool.run(["nightly", "--as-of", "2026-11-20", "--directory", "out"] + arguments)
            #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
            #expect(run.output.split(separator: "\n").count == 3)
        }
        func anchors(_ name: String) throws -> Int {
            String(decoding: try tool.folder.read(name), as: UTF8.self).split(separator: "\n").count
        }
        try nightly("--no-anchor")
        try nightly("--dry-run")
        #expect(!(try tool.folder.names(in: ".")).contains("v.db.anchor"))
        try nightly()
        try nightly()
        #expect(try anchors("v.db.anchor") == 1)
        try nightly("--anchor", "elsewhere")
        #expect(try anchors("elsewhere") == 1)
        try tool.run("outage", "add", "O-NEW", "--began", "2026-11-20")
        try nightly()
        #expect(try anchors("v.db.anchor") == 2)
        #expect(try anchors("elsewhere") == 1)
        let verified = try tool.run("audit", "verify", "--anchor", "elsewhere", "--format", "json")
        #expect(verified.code == 0 && verified.output.contains("\"vouch_up_to\" : 996"))
        #expect(try tool.run("nightly", "--directory", "out", "--no-anchor", "--anchor", "x").code == 2)
        let bad = try tool.run("nightly", "--as-of", "2026-11-21", "--directory", "out", "--anchor", "none/x")
        #expect(bad.code == 1)
        #expect(bad.errors.contains("--anchor"))
    }

    @Test func aCutJournalIsFoundByTheAnchorAndTheNightWarnsOfIt() throws {
        let tool = try Tool.withExample()
        try tool.run("outage", "add", "O-NEW", "--began", "2026-11-20")
        try tool.run("nightly", "--as-of", "2026-11-20", "--directory", "out")
        let cut = """
            \(Self.unguard) DELETE FROM journal WHERE seq = 997; DELETE FROM outages WHERE outage_id = 'O-NEW';
            """
        #expect(try Python.tamper(cut, in: tool).code == 0)
        let audit = try tool.run("audit", "verify")
        #expect(audit.code == 1)
        #expect(audit.output.contains("997 entries were anchored at"))
        #expect(audit.output.contains("trigger journal_keeps_every_entry: is missing"))
        let night = try tool.run("nightly", "--as-of", "2026-11-21", "--directory", "out")
        #expect(night.code == 0)
        #expect(night.errors.contains("warning: The journal no longer holds"))
    }

    /// The recipe and the program in the document, run on a real export.
    @Test func aThirdPartyCanCheckTheChain() throws {
        let tool = try Tool.withExample()
        try tool.run("nightly", "--as-of", "2026-11-20", "--directory", "out")
        try tool.run("outage", "add", "O-NEW", "--began", "2026-11-20", "--source", "«ñ» 😀 \\ \"", "--actor", "=cmd")
        #expect(try Python.tamper("UPDATE journal SET payload = NULL WHERE seq = 7", in: tool).code == 0)
        func export(_ arguments: String...) throws {
            let run = try tool.run(["audit", "export", "--format", "jsonl", "--output", "j.jsonl"] + arguments)
            #expect(run.code == 0 && run.output.isEmpty, "\(run.errors)")
        }
        let program = try check()
        func checked() throws -> Tool.Result { try Python.run(program, "j.jsonl", "v.db.anchor", in: tool) }
        try export("--reveal")
        let sound = try checked()
        #expect(sound.code == 0, "\(sound.errors)")
        #expect(sound.output.hasPrefix("997 entries, the last with the hash "))
        let hash = String(try #require(sound.output.split(whereSeparator: \.isWhitespace).last))
        #expect(try tool.run("audit", "verify").output.contains("\n  \(hash)\n"))
        // Masked payloads are not those that were hashed.
        try export()
        #expect(try checked().errors.hasPrefix("the payload of entry "))
        try export("--reveal", "--from", "2026-01-01", "--record", "outages/O-NEW")
        #expect(try checked().errors.hasPrefix("entry 1 is not what was hashed"))
        let tampered = "\(Self.unguard) UPDATE journal SET actor = 'x' WHERE seq = 500;"
        #expect(try Python.tamper(tampered, in: tool).code == 0)
        try export("--reveal")
        #expect(try checked().errors.hasPrefix("entry 500 is not what was hashed"))
        try tool.folder.write("j.jsonl", "")
        #expect(try checked().errors.hasPrefix("anchored entries are missing"))
    }

    @Test func exportsChooseAndMask() throws {
        let tool = try Tool.withExample()
        try tool.run("outage", "add", "O-NEW", "--began", "2026-11-20", "--actor", "maría")
        let all = try lines(tool)
        #expect(all.compactMap { $0["seq"] as? Int } == Array(1...997))
        #expect(try lines(tool, "--by", "maría").count == 1)
        #expect(try lines(tool, "--record", "outages/O-NEW").count == 1)
        #expect(try lines(tool, "--to", "2020-01-01").isEmpty)
        #expect(try lines(tool, "--from", "2020-01-01").count == 997)
        let person = try lines(tool, "--person", "E-009")
        let kinds = Set(person.compactMap { $0["kind"] as? String })
        #expect(kinds.isSuperset(of: ["people", "permits", "documents"]))
        #expect(person.count > 3 && person.count < 100)
        func numbers(_ entries: [[String: Any]]) -> [String] {
            entries.compactMap { $0["payload"] as? String }.compactMap { payload in
                (try? JSONSerialization.jsonObject(with: Data(payload.utf8)) as? [String: Any])?["number"] as? String
            }
        }
        #expect(!numbers(person).isEmpty)
        #expect(numbers(all).allSatisfy { $0.contains("•") })
        #expect(!numbers(try lines(tool, "--reveal")).contains { $0.contains("•") })
        // But for the number a masked payload is as it was.
        for (masked, exact) in zip(all, try lines(tool, "--reveal")) where masked["kind"] as? String != "documents" {
            #expect(masked["payload"] as? String == exact["payload"] as? String)
        }
        let csv = try tool.run("audit", "export", "--by", "maría").output
        #expect(
            csv.hasPrefix(
                "seq,at,actor,command,action,kind,record_id,payload,payload_hash,previous_hash,hash\n997,"))
        let excel = try tool.run("audit", "export", "--by", "maría", "--excel").output
        #expect(excel.hasPrefix("\u{FEFF}seq;at;actor;"))
    }

    @Test(arguments: [
        (["--person", "E-0009"], "Did you mean"), (["--record", "outages/O-2026-1"], "Did you mean"),
        (["--by", "nobody"], "There is no nobody"),
    ])
    func aNameThatNeverWasIsNoEmptyExport(_ arguments: [String], _ complaint: String) throws {
        let result = try Tool.withExample().run(["audit", "export"] + arguments)
        #expect(result.code == 1)
        #expect(result.errors.contains(complaint), "\(result.errors)")
        #expect(result.output.isEmpty)
    }

    @Test(arguments: [
        ["--record", "outage/O1"], ["--record", "O1"], ["--record", "outages/"], ["--from", "yesterday"],
        ["--from", "2026-11-21", "--to", "2026-11-20"], ["--format", "jsonl", "--excel"], ["--format", "json"],
    ])
    func wrongUsageOfExport(_ arguments: [String]) throws {
        #expect(try Tool().run(["audit", "export"] + arguments).code == 2)
    }

    @Test func aFileThatCantBeWrittenIsAnError() throws {
        let tool = try Tool.withExample()
        let result = try tool.run("audit", "export", "--output", "none/x")
        #expect(result.code == 1)
        #expect(result.errors.contains("Can't write none/x"))
        #expect(try tool.run("audit", "export", "--output", "x.csv").code == 0)
        #expect(try tool.folder.names(in: ".").filter { $0.contains("x.csv") } == ["x.csv"])
        let attributes = try FileManager.default.attributesOfItem(atPath: tool.folder.path("x.csv"))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
}
