import Foundation
import Testing

@Suite struct KnownAtTests {
    private static let night = "2026-11-21"

    /// Gives the entries so far a time in the past, as if they had been made then.
    private func date(_ at: String, in tool: Tool) throws {
        let sql = """
            DROP TRIGGER journal_changes_by_redaction_only;
            UPDATE journal SET at = '\(at)' WHERE at NOT LIKE '2001-%';
            UPDATE runs SET finished_at = '\(at)' WHERE finished_at NOT LIKE '2001-%';
            CREATE TRIGGER journal_changes_by_redaction_only BEFORE UPDATE ON journal WHEN 0 BEGIN SELECT 1; END;
            """
        let done = try Python.tamper(sql, in: tool)
        try #require(done.code == 0, "\(done.errors)")
    }

    private func report(_ tool: Tool, _ arguments: String...) throws -> Tool.Result {
        let result = try tool.run(["report", "--as-of", Self.night] + arguments)
        #expect(result.code == 0, "\(result.errors)")
        return result
    }

    @Test func theReportIsTheOneOfThatMoment() throws {
        let tool = try Tool.withExample()
        try date("2001-03-01T12:00:00Z", in: tool)
        let formats = ["text", "csv", "json"]
        let before = try formats.map { try report(tool, "--format", $0).output }
        try tool.run("nightly", "--as-of", "2026-11-18", "--directory", "out")
        try date("2001-03-02T12:00:00Z", in: tool)
        let compared = try report(tool).output
        try tool.run("outage", "close", "O-2026-11", "--ended", "2026-11-10")
        try tool.run("nightly", "--as-of", "2026-11-19", "--directory", "out")
        try date("2001-03-03T12:00:00Z", in: tool)
        // Since then the outage is over.
        #expect(try report(tool).output != compared)
        #expect(!(try report(tool).output).contains("outage.open"))

        // 07:00 in Lima is 12:00 in UTC: that very second is included.
        func known(_ moment: String, _ format: String = "text") throws -> String {
            try report(tool, "--known-at", moment, "--format", format).output
        }
        for moment in ["2001-03-01T07:00:00", "2001-03-01T12:00:00Z", "2001-03-01", "2001-03-02T11:59:59Z"] {
            let lines = try known(moment).split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines[2].hasPrefix("As known at 2001-03-0") && lines[2].hasSuffix("By today's rules and policy."))
            let rest = (lines[..<2] + lines[3...]).joined(separator: "\n")
            let expected = before[0].replacing(
                "No earlier nightly run to compare with.",
                with: "No nightly run that was finished by then can be compared with.")
            #expect(rest == expected, "\(moment)")
            #expect(lines.allSatisfy { $0.count <= 80 })
        }
        // The comparison is with the last run that was finished by then.
        let later = try known("2001-03-02T12:00:00Z")
        #expect(later.contains("Since the run of 2026-11-18:"))
        #expect(
            later.split(separator: "\n").filter { !$0.hasPrefix("As known at") }
                == compared.split(separator: "\n").filter { !$0.hasPrefix("As known at") })
        #expect(try known("2001-03-03T12:00:00Z").contains("Since the run of 2026-11-19:"))

        let csv = try known("2001-03-01T07:00:00", "csv").split(separator: "\n")
        #expect(csv.first?.hasSuffix(",silence_reason,known_at") ?? false)
        #expect(csv.dropFirst().allSatisfy { $0.hasSuffix(",2001-03-01T07:00:00-05:00") })
        #expect(csv.dropFirst().map { $0.dropLast(26) } == Array(before[1].split(separator: "\n").dropFirst()))

        func object(_ text: String) throws -> [String: Any] {
            try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        }
        var json = try object(try known("2001-03-01T07:00:00", "json"))
        #expect(json.removeValue(forKey: "known_at") as? String == "2001-03-01T07:00:00-05:00")
        #expect(json.removeValue(forKey: "notes") as? [String] == ["By today's rules and policy."])
        #expect(NSDictionary(dictionary: json).isEqual(to: try object(before[2])))
    }

    @Test func filtersWorkAndKnowWhoWasThere() throws {
        let tool = try Tool.withExample()
        let moment = "2100-01-01T00:00:00Z"
        for filter in [["--employer", "QORI"], ["--severity", "high"], ["--rule", "renewal.*"]] {
            let now = try tool.run(["report", "--as-of", Self.night, "--format", "csv"] + filter).output
            let then = try tool.run(
                ["report", "--as-of", Self.night, "--format", "csv", "--known-at", moment] + filter
            ).output
            #expect(then.split(separator: "\n").count == now.split(separator: "\n").count)
        }
        #expect(
            try tool.run("report", "--known-at", moment, "--employer", "QORY").errors.contains("Did you mean QORI?"))
        #expect(try tool.run("report", "--known-at", "then").code == 2)
        let failing = try tool.run(
            "report", "--as-of", Self.night, "--known-at", moment, "--fail-on", "critical")
        #expect(failing.code == 3)
    }

    @Test func beforeTheFirstEntryThereIsNothing() throws {
        let tool = try Tool.withExample()
        let text = try report(tool, "--known-at", "2020-01-01T00:00:00").output
        #expect(text.contains("Nothing had been entered by then."))
        #expect(text.contains("Nothing to report."))
        let spanish = try report(tool, "--known-at", "2020-01-01T00:00:00", "--lang", "es").output
        #expect(spanish.contains("Según lo conocido el 2020-01-01 00:00:00 en Lima."))
        let csv = try report(tool, "--known-at", "2020-01-01T00:00:00", "--format", "csv")
        #expect(csv.output.split(separator: "\n").count == 1)
        #expect(csv.errors == "Nothing had been entered by then.\n")
    }

    @Test func whatWasRedactedIsNamed() throws {
        let tool = try Tool.withExample()
        let redaction = "UPDATE journal SET payload = NULL WHERE kind = 'permits' AND record_id = 'P-E009-1'"
        #expect(try Python.tamper(redaction, in: tool).code == 0)
        let text = try report(tool, "--known-at", "2100-01-01").output
        #expect(text.contains("Missing, since their entries in the journal were redacted: permits/P-E009-1."))
        #expect(!text.contains("renewal.lapsed-unfiled  P-E009-1"))
    }
}
