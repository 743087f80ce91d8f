import Foundation
import Testing

@Suite("vigencia outage show and close")
struct OutageShowTests {
    @Test("shows those whom the report calls blocked, worst first, with what was tried")
    func show() throws {
        let tool = try Tool.withExample()
        let csv = try tool.run("outage", "show", "O-2026-11", "--as-of", "2026-11-21", "--format", "csv").output
        let rows = csv.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        let report = try tool.run(
            "report", "--as-of", "2026-11-21", "--rule", "renewal.blocked", "--format", "csv"
        ).output.split(separator: "\n").dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        #expect(rows.dropFirst().map { $0[3] } == report.map { $0[3] })
        #expect(rows.dropFirst().map { $0[9] } == report.map { $0[12] })
        let rajesh = try #require(rows.first { $0[3] == "E-009" })
        #expect(rajesh.suffix(6) == ["2026-11-09", "-12", "4", "2026-11-09", "1", "2026-11-06"])
        // As it stood then.
        let before = try tool.run("outage", "show", "O-2026-11", "--as-of", "2026-11-05", "--format", "csv").output
        let then = try #require(before.split(separator: "\n").first { $0.contains("E-009") })
        #expect(then.hasSuffix("2026-11-09,4,2,2026-11-05,0,"))
    }

    @Test("its text fits and is in both languages", arguments: ["en", "es"])
    func text(language: String) throws {
        let tool = try Tool.withExample()
        let page = try tool.run("outage", "show", "O-2026-11", "--as-of", "2026-11-21", "--lang", language)
        #expect(page.code == 0 && page.errors.isEmpty)
        #expect(page.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
        #expect(page.output.contains(language == "en" ? "4 attempts" : "4 intentos"))
        #expect(page.output.contains(language == "en" ? "12 days ago" : "hace 12 días"))
    }

    @Test("as JSON, with every day of an attempt")
    func json() throws {
        let tool = try Tool.withExample()
        let text = try tool.run("outage", "show", "O-2026-11", "--as-of", "2026-11-21", "--format", "json").output
        let page = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(page["people"] as? Int == 5 && page["ended_on"] is NSNull)
        let affected = try #require(page["affected"] as? [[String: Any]])
        #expect(affected[1]["attempts"] as? [String] == ["2026-11-03", "2026-11-05", "2026-11-06", "2026-11-09"])
        #expect(text.hasSuffix("}\n"))
    }

    @Test(
        "nobody on a day on which it is not on",
        arguments: [("2026-10-30", 0), ("2026-10-31", 5), ("2026-11-22", 5), ("2026-11-23", 0)])
    func days(day: String, people: Int) throws {
        let tool = try Tool.withExample()
        try tool.run("outage", "close", "O-2026-11", "--ended", "2026-11-22")
        let text = try tool.run("outage", "show", "O-2026-11", "--as-of", day).output
        #expect(text.contains("\(day): 0 people affected") == (people == 0))
    }

    @Test("an unknown one is told with the nearest")
    func unknown() throws {
        let result = try Tool.withExample().run("outage", "show", "O-2026-12")
        #expect(result.code == 1 && result.errors.contains("Did you mean O-2026-11?"))
    }

    @Test("a closed outage is not closed again unasked")
    func closeTwice() throws {
        let tool = try Tool.withExample()
        #expect(try tool.run("outage", "close", "O-2026-11", "--ended", "2026-11-22").code == 0)
        let again = try tool.run("outage", "close", "O-2026-11", "--ended", "2026-11-23")
        #expect(again.code == 1 && again.errors.contains("--replace") && again.errors.contains("2026-11-22"))
        #expect(try tool.run("outage", "list", "--as-of", "2026-11-22").output.contains("2026-10-31 – 2026-11-22"))
        #expect(try tool.run("outage", "close", "O-2026-11", "--ended", "2026-11-23", "--replace").code == 0)
        #expect(try tool.run("outage", "list", "--as-of", "2026-11-22").output.contains("2026-10-31 – 2026-11-23"))
        #expect(try tool.run("outage", "close", "O-2026-11", "--ended", "2026-10-30", "--replace").code == 1)
    }
}
