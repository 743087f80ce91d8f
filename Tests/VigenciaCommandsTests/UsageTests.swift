import Foundation
import Testing

@Suite struct UsageTests {
    @Test(arguments: [
        ["report", "--as-of", "2026-02-30"], ["report", "--format", "pdf"], ["report", "--frmat", "csv"], ["reprot"],
        ["working-days", "--after", "2026-07-24"], ["working-days", "--after", "2026-07-24", "--count", "-1"],
        ["import"], ["outage", "add"],
    ])
    func wrongUsageGivesCode2(_ arguments: [String]) throws {
        let result = try Tool().run(arguments)
        #expect(result.code == 2, "\(result.output)\(result.errors)")
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("Usage:") || result.errors.contains("--help"))
    }

    @Test(arguments: [
        (["fine", "--status", "cpp", "--expired", "2025-02-30"], "YYYY-MM-DD"),
        (["stay-days", "--stay", "2025-01-01..2024-01-01:90"], "ENTRY..EXIT:GRANTED"),
        (["fine", "--status", "cpp", "--expired", "2025-01-01", "--suspended", "2025-02-01"], "FROM..TO"),
        (["fine", "--status", "cpp", "--expired", "2025-01-01", "--paid", "10,5"], "AMOUNT@DAY"),
        (["report", "--known-at", "yesterday"], "RFC 3339"),
    ])
    func whatCantBeReadIsToldWithItsForm(_ arguments: [String], form: String) throws {
        let result = try Tool().run(arguments)
        #expect(result.code == 2)
        let lines = result.errors.split(separator: "\n")
        #expect(lines.count > 1 && lines[0].contains("is invalid for"), "\(result.errors)")
        #expect(lines.count > 1 && lines[1].contains(form), "\(result.errors)")
    }

    @Test(arguments: [["--help"], ["--version"], ["help", "report"], ["report", "--help"]])
    func helpGivesCode0(_ arguments: [String]) throws {
        let result = try Tool().run(arguments)
        #expect(result.code == 0)
        #expect(!result.output.isEmpty)
        #expect(result.errors.isEmpty)
    }

    @Test func withoutADatabaseItSaysHowToMakeOne() throws {
        let result = try Tool().run("report")
        #expect(result.code == 1)
        #expect(result.errors.contains("vigencia init"))
        let spanish = try Tool().run("report", "--lang", "es")
        #expect(spanish.errors.contains("vigencia init"))
        #expect(spanish.errors != result.errors)
    }

    @Test func initMakesAPrivateDatabaseAndRefusesToMakeItTwice() throws {
        let tool = try Tool()
        #expect(try tool.run("init").code == 0)
        let attributes = try FileManager.default.attributesOfItem(atPath: tool.folder.path("v.db"))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(try tool.run("init").code == 1)
    }

    @Test func theDatabaseFollowsTheXDGDirectory() throws {
        var tool = try Tool()
        tool.environment = ["VIGENCIA_DB": "", "XDG_DATA_HOME": tool.folder.path("data")]
        #expect(try tool.run("init").code == 0)
        #expect(try tool.folder.names(in: "data/vigencia").contains("vigencia.db"))
    }

    @Test(arguments: [
        (["--after", "2023-10-22", "--count", "30"], "2023-12-04"),
        (["--after", "2026-07-24", "--count", "1"], "2026-07-30"),
        (["--after", "2026-07-27", "--count", "5"], "2026-08-05"),
        (["--after", "2026-07-24", "--through", "2026-07-30"], "1"),
    ])
    func workingDaysNeedNoDatabase(_ arguments: [String], _ expected: String) throws {
        #expect(try Tool().run(["working-days"] + arguments).output == "\(expected)\n")
    }

    @Test func outagesAreAddedClosedAndListed() throws {
        let tool = try Tool.withExample()
        #expect(try tool.run("outage", "add", "O-9", "--began", "2026-11-20", "--visa-types", "cpp").code == 0)
        #expect(try tool.run("outage", "add", "O-9").code == 1)
        #expect(try tool.run("outage", "close", "O-9", "--ended", "2026-11-19").code == 1)
        #expect(try tool.run("outage", "close", "O-9", "--ended", "2026-11-21").code == 0)
        let list = try tool.run("outage", "list", "--as-of", "2026-11-21").output
        #expect(list.contains("O-9  2026-11-20 – 2026-11-21  agencia-digital  renewal  cpp"))
        let unknown = try tool.run("outage", "close", "O-99")
        #expect(unknown.errors.contains("Did you mean O-9?"))
        let bad = try tool.run("outage", "add", "O-10", "--procedures", "renewel")
        #expect(bad.code == 1)
        #expect(bad.errors.contains("Did you mean renewal?"))
        #expect(try tool.run("recompute", "--check").code == 0)
    }

    @Test func aPersonIsShownWithNumbersMasked() throws {
        let tool = try Tool.withExample()
        let page = try tool.run("person", "show", "E-009", "--as-of", "2026-11-21")
        #expect(page.output.contains("renewal.lapsed-unfiled"))
        #expect(page.output.contains("•"))
        #expect(!(try tool.run("person", "show", "E-009", "--reveal").output).contains("•"))
        let unknown = try tool.run("person", "show", "E-0009")
        #expect(unknown.code == 1)
        #expect(unknown.errors.contains("Did you mean"))
    }
}
