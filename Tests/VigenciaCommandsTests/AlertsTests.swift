import Foundation
import Testing

@Suite struct AlertsTests {
    private static let night = "2026-11-21"

    private func messages(_ tool: Tool, _ arguments: String...) throws -> [[String: Any]] {
        let result = try tool.run(["alerts", "plan", "--as-of", Self.night, "--format", "json"] + arguments)
        try #require(result.code == 0, "\(result.errors)")
        let root = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(result.output.hasSuffix("}\n"))
        return try #require(root["messages"] as? [[String: Any]])
    }

    private func items(_ message: [String: Any]) -> [[String: Any]] {
        (message["parts"] as? [[String: Any]] ?? []).flatMap { $0["items"] as? [[String: Any]] ?? [] }
    }

    @Test func thePlanSaysWhoIsToldWhatAndStoresNothing() throws {
        let tool = try Tool.withExample()
        let messages = try messages(tool)
        let kinds = messages.compactMap { $0["recipient"] as? String }
        #expect(kinds.first == "mobility")
        #expect(kinds.count { $0 == "mobility" } == 1)
        #expect(Set(kinds) == ["mobility", "person", "manager"])
        #expect(Set(messages.compactMap { $0["key"] as? String }).count == messages.count)
        // The lapsed employee, in the own language; the dependent's matters with the own.
        let own = try #require(messages.first { $0["address"] as? String == "rajesh.venkataraman@mineraqori.example" })
        #expect(own["language"] as? String == "en")
        #expect(Set(items(own).compactMap { $0["person_id"] as? String }) == ["D-001", "E-009"])
        // The manager: nothing but travel and work, and nothing of dependents.
        let manager = try #require(
            messages.first {
                $0["recipient"] as? String == "manager" && $0["address"] as? String == "rosa.quispe@mineraqori.example"
            })
        let rules = Set(items(manager).compactMap { $0["rule"] as? String })
        #expect(rules.isSuperset(of: ["travel.hold", "work.unauthorised"]))
        #expect(rules.allSatisfy { $0.hasPrefix("travel.") || $0.hasPrefix("work.") })
        #expect(items(manager).allSatisfy { ($0["person_id"] as? String)?.hasPrefix("E-") == true })
        // The outage is one part with all that it blocks; what lapsed stays visible beside it.
        let parts = try #require(messages[0]["parts"] as? [[String: Any]])
        #expect(parts.count { $0["outage_id"] as? String == "O-2026-11" } == 1)
        #expect(items(messages[0]).contains { $0["rule"] as? String == "renewal.lapsed-unfiled" })
        #expect(try self.messages(tool).count == messages.count)
    }

    @Test func thePreviewFitsEightyColumnsInBothLanguages() throws {
        let tool = try Tool.withExample()
        for language in ["en", "es"] {
            let plan = try tool.run("alerts", "plan", "--as-of", Self.night, "--lang", language)
            #expect(plan.code == 0)
            for line in plan.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
        }
    }

    @Test func noNumberOfADocumentIsInAnAlert() throws {
        let tool = try Tool.withExample()
        let plan = try tool.run("alerts", "plan", "--as-of", Self.night).output
        let file = Tool.repository.appending(path: "examples/minera-qori/documents.csv")
        let numbers = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
            .map { String($0.split(separator: ",", omittingEmptySubsequences: false)[3]) }.filter { !$0.isEmpty }
        #expect(numbers.count > 50)
        for number in numbers { #expect(!plan.contains(number)) }
    }

    @Test func settingsDecideWhoIsTold() throws {
        let tool = try Tool.withExample()
        try tool.folder.write(
            "v.yaml",
            "recipients:\n  person: {enabled: no}\n  manager: {enabled: no}\n  mobility: {severity: critical}\n")
        let messages = try messages(tool, "--config", "v.yaml")
        #expect(messages.compactMap { $0["recipient"] as? String } == ["mobility"])
        #expect(items(messages[0]).allSatisfy { $0["now"] as? String == "critical" })
        try tool.folder.write("v.yaml", "recipents: {}\n")
        let bad = try tool.run("alerts", "plan", "--config", "v.yaml")
        #expect(bad.code == 1)
        #expect(bad.errors.contains("v.yaml:1:1: "))
    }

    @Test func aSilenceKeepsAFindingOutOfMailAndNotOutOfTheReport() throws {
        let tool = try Tool.withExample()
        let silenced = try tool.run(
            "alerts", "silence", "--rule", "renewal.*", "--person", "E-009", "--from", Self.night, "--until",
            "2026-12-01", "--reason", "with the lawyer", "--actor", "rquispe")
        #expect(silenced.code == 0, "\(silenced.errors)")
        let own = try #require(
            try messages(tool).first { $0["address"] as? String == "rajesh.venkataraman@mineraqori.example" })
        #expect(
            !items(own).contains {
                $0["person_id"] as? String == "E-009" && ($0["rule"] as? String ?? "").hasPrefix("renewal.")
            })
        #expect(own["silenced"] as? Int == 2)
        let text = try tool.run("report", "--as-of", Self.night, "--rule", "renewal.lapsed-unfiled").output
        #expect(text.contains("Silenced by rquispe until 2026-12-01: with the lawyer"))
        #expect(try !tool.run("report", "--as-of", "2026-12-02").output.contains("Silenced by"))
        let csv = try tool.run("report", "--as-of", Self.night, "--format", "csv").output
        #expect(csv.components(separatedBy: "rquispe,2026-12-01,with the lawyer").count == 3)
        let json = try tool.run("report", "--as-of", Self.night, "--format", "json", "--rule", "renewal.lapsed-unfiled")
        #expect(json.output.contains("\"silence_kind\" : \"silence\""))
        // Taken back, it is told again and stays in the list of past ones.
        #expect(try tool.run("alerts", "unsilence", "1", "--from", Self.night).code == 0)
        #expect(try tool.run("alerts", "unsilence", "1").code == 1)
        #expect(try tool.run("alerts", "unsilence", "2").code == 1)
        #expect(try tool.run("alerts", "list", "--as-of", Self.night).output.contains("Nothing is silenced"))
        #expect(try tool.run("alerts", "list", "--all").output.contains("with the lawyer (taken back by"))
        #expect(try !tool.run("report", "--as-of", Self.night).output.contains("Silenced by"))
    }

    @Test func anAcknowledgementIsAboutAFindingThatIsThere() throws {
        let tool = try Tool.withExample()
        let done = try tool.run(
            "alerts", "acknowledge", "E-009", "renewal.lapsed-unfiled", "--from", Self.night, "--reason", "in hand",
            "--actor", "rquispe")
        #expect(done.code == 0, "\(done.errors)")
        #expect(done.output.contains("1  acknowledgement  renewal.lapsed-unfiled  E-009  P-E009-1"))
        let report = try tool.run("report", "--as-of", Self.night, "--lang", "es", "--rule", "renewal.lapsed-unfiled")
        #expect(report.output.contains("Tomado en cuenta por rquispe: in hand"))
        let none = try tool.run(
            "alerts", "acknowledge", "E-009", "card.missing", "--from", Self.night, "--reason", "x")
        #expect(none.code == 1)
        #expect(none.errors.contains("There is no finding card.missing E-009 on 2026-11-21."))
        let json = try tool.run("alerts", "list", "--as-of", Self.night, "--format", "json").output
        #expect(json.contains("\"kind\" : \"acknowledge\""))
        #expect(json.contains("\"severity\" : \"critical\""))
    }

    @Test(arguments: [
        ["silence", "--rule", "renewl.*", "--until", "2026-12-01", "--reason", "x"],
        ["silence", "--rule", "*", "--until", "2026-12-01", "--reason", " "],
        ["silence", "--rule", "*", "--until", "2026-12-01", "--reason", "a\nb"],
        ["silence", "--rule", "*", "--reason", "x"], ["silence", "--rule", "*", "--until", "2026-12-01"],
        ["acknowledge", "E-009", "card.mising", "--reason", "x"], ["acknowledge", "E-009", "card.missing"],
        ["unsilence", "one"], ["plan", "--format", "csv"],
    ])
    func wrongUsage(_ arguments: [String]) throws {
        let result = try Tool().run(["alerts"] + arguments)
        #expect(result.code == 2, "\(result.output)\(result.errors)")
    }

    @Test(arguments: [
        (["silence", "--rule", "*", "--person", "E-0009", "--until", "2099-01-01", "--reason", "x"], "Did you mean"),
        (
            ["silence", "--rule", "*", "--from", "2026-12-02", "--until", "2026-12-01", "--reason", "x"],
            "--until 2026-12-01 is before the first day, 2026-12-02."
        ),
        (["acknowledge", "E-0009", "card.missing", "--reason", "x"], "Did you mean"),
    ])
    func aMistakeChangesNothing(_ arguments: [String], _ text: String) throws {
        let tool = try Tool.withExample()
        let result = try tool.run(["alerts"] + arguments)
        #expect(result.code == 1)
        #expect(result.errors.contains(text), "\(result.errors)")
        #expect(try tool.run("alerts", "list", "--all").output == "Nothing is silenced or acknowledged.\n")
    }

    @Test func aDryRunSilencesNothing() throws {
        let tool = try Tool.withExample()
        let result = try tool.run(
            "alerts", "silence", "--rule", "*", "--from", Self.night, "--until", "2026-12-01", "--reason", "x",
            "--dry-run")
        #expect(result.output.contains("Nothing was changed."))
        #expect(try tool.run("alerts", "list", "--all").output == "Nothing is silenced or acknowledged.\n")
    }

    @Test func aTeamsOwnTemplateSpeaksInThePreview() throws {
        let tool = try Tool.withExample()
        let written = try tool.run("alerts", "templates", "--directory", "own")
        #expect(written.code == 0 && written.output == "Wrote alert.txt.mustache and alert.html.mustache to own.\n")
        let refused = try tool.run("alerts", "templates", "--directory", "own", "--lang", "es")
        #expect(refused.code == 1 && refused.errors.contains("alert.txt.mustache: Ya existe un archivo"))
        #expect(try tool.run("alerts", "templates", "--directory", "own", "--overwrite").code == 0)
        try tool.folder.write("v.yaml", "templates: {directory: \(tool.folder.path("own"))}\n")
        let plan = ["alerts", "plan", "--as-of", Self.night]
        let usual = try tool.run(plan).output
        #expect(try tool.run(plan + ["--config", "v.yaml"]).output == usual)
        try tool.folder.write(
            "own/alert.txt.mustache",
            "{{#items}}\n{{change}}|{{rule}}|{{person_id}}|{{record_id}}|{{severity_code}}\n{{/items}}\n")
        let own = try tool.run(plan + ["--config", "v.yaml"]).output
        #expect(own.contains("\nbegan|renewal.lapsed-unfiled|E-009|P-E009-1|critical\n"))
        #expect(try tool.run("settings", "check", "--config", "v.yaml").code == 0)
        try tool.folder.write("own/alert.txt.mustache", "{{#items}}\n{{rul}}\n{{/items}}\n")
        for command in [plan, ["settings", "check"]] {
            let result = try tool.run(command + ["--config", "v.yaml"])
            #expect(result.code == 1 && result.output.isEmpty)
            #expect(result.errors.contains("own/alert.txt.mustache:2:1: Unknown key \"rul\". Did you mean rule?"))
        }
    }
}
