import Foundation
import Testing

@Suite struct ForecastCommandTests {
    private static let night = "2026-11-21"

    private static func json(_ result: Tool.Result) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    }

    private static func key(_ finding: [String: Any]) -> String {
        ["rule", "person_id", "record_id"].map { finding[$0] as? String ?? "" }.joined(separator: " ")
    }

    private static func severities(_ findings: [[String: Any]]) -> [String: String] {
        Dictionary(uniqueKeysWithValues: findings.map { (key($0), $0["severity"] as? String ?? "") })
    }

    private static func report(_ tool: Tool, _ day: String) throws -> [[String: Any]] {
        let report = try json(tool.run("report", "--as-of", day, "--format", "json"))
        return try #require(report["findings"] as? [[String: Any]])
    }

    @Test func aFineOfNothingDoesNotGrow() throws {
        let tool = try Tool()
        try tool.run("init")
        try tool.folder.write(
            "in/people.csv",
            "person_id,kind,principal_id,relationship,given_names,family_names,nationality,birth_date\n"
                + "E1,employee,,,Ana,Roca,ESP,1980-01-01\nD1,dependent,E1,child,Luz,Roca,ESP,2015-01-01\n")
        try tool.folder.write(
            "in/permits.csv",
            "permit_id,person_id,visa_type,valid_from,valid_until\nP-E,E1,resident_worker,2025-01-01,2026-11-01\n"
                + "P-D,D1,dependent,2025-01-01,2026-11-01\n")
        try #require(try tool.run("import", "in").code == 0)
        let arguments = ["forecast", "--days", "10", "--as-of", Self.night]
        let forecast = try Self.json(tool.run(arguments + ["--format", "json"]))
        let fines = try #require(forecast["fines"] as? [String: Any])
        let findings = try #require(fines["findings"] as? [[String: Any]])
        #expect(findings.map { $0["person_id"] as? String } == ["E1"])
    }

    @Test func replayedOnTheReportItGivesTheReportOfTheLastDay() throws {
        let tool = try Tool.withExample()
        var state = Self.severities(try Self.report(tool, Self.night))
        let forecast = try Self.json(
            tool.run("forecast", "--days", "100", "--as-of", Self.night, "--format", "json"))
        #expect(forecast["through"] as? String == "2027-03-01")
        let days = try #require(forecast["days"] as? [[String: Any]])
        #expect(days.count > 10)
        for day in days {
            for change in try #require(day["changes"] as? [[String: Any]]) {
                #expect(change["before"] as? String == state[Self.key(change)])
                state[Self.key(change)] = change["now"] as? String
            }
        }
        let last = try Self.report(tool, "2027-03-01")
        #expect(state == Self.severities(last))

        // The fines that grow are those of that day's report, and 2027 has no UIT yet.
        let fines = try #require(forecast["fines"] as? [String: Any])
        let priced = try #require(fines["findings"] as? [[String: Any]])
        let growing = last.filter { ["renewal.lapsed-unfiled", "visitor.overstay"].contains($0["rule"] as? String) }
        #expect(priced.count == growing.count)
        for fine in priced {
            let reported = try #require(growing.first { Self.key($0) == Self.key(fine) })
            #expect(fine["fine_max_pen"] as? NSNumber == reported["fine_max_pen"] as? NSNumber)
            #expect(fine["fine_min_pen"] as? NSNumber == reported["fine_min_pen"] as? NSNumber)
            #expect(fine["estimate"] as? Bool == true)
        }
        #expect(fines["estimate"] as? Bool == true)
    }

    @Test(arguments: ["en", "es"]) func thePageFitsEightyColumns(_ language: String) throws {
        let page = try Tool.withExample().run(
            "forecast", "--days", "400", "--as-of", Self.night, "--lang", language)
        #expect(page.code == 0)
        #expect(page.errors.isEmpty)
        #expect(page.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
        #expect(page.output.contains(language == "en" ? "UIT not known yet" : "UIT aún no publicada"))
    }

    @Test func filtersChooseAsInTheReport() throws {
        let tool = try Tool.withExample()
        func changes(_ more: String...) throws -> [[String: Any]] {
            let forecast = try Self.json(
                tool.run(["forecast", "--days", "60", "--as-of", Self.night, "--format", "json"] + more))
            let days = try #require(forecast["days"] as? [[String: Any]])
            return days.flatMap { $0["changes"] as? [[String: Any]] ?? [] }
        }
        let all = try changes()
        let travel = try changes("--rule", "travel.*")
        #expect(!travel.isEmpty && travel.count < all.count)
        #expect(travel.allSatisfy { ($0["rule"] as? String)?.hasPrefix("travel.") == true })
        let critical = try changes("--severity", "critical")
        #expect(!critical.isEmpty && critical.count < all.count)
        #expect(
            critical.allSatisfy { $0["before"] as? String == "critical" || $0["now"] as? String == "critical" })
        let site = try changes("--site", "Cajamarca")
        #expect(!site.isEmpty && site.count < all.count)
        let unknown = try tool.run("forecast", "--days", "60", "--employer", "QORY")
        #expect(unknown.code == 1)
        #expect(unknown.errors.contains("Did you mean QORI?"))
    }

    @Test(arguments: [
        ["--days", "0"], ["--days", "3661"], ["--days", "-1"], [], ["--days", "5", "--rule", "travl.*"],
    ])
    func wrongUsage(_ arguments: [String]) throws {
        let result = try Tool().run(["forecast"] + arguments)
        #expect(result.code == 2)
        #expect(result.output.isEmpty)
    }

    @Test func aDayWithoutChangesIsSaidToBeOne() throws {
        let page = try Tool.withExample().run("forecast", "--days", "1", "--as-of", "2015-01-01")
        #expect(page.output.contains("Nothing begins, changes or ends."))
        #expect(page.output.contains("No fine grows on the last day."))
    }
}
