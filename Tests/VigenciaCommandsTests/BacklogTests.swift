import Foundation
import Testing

/// The command `backlog`, on the example employer.
@Suite struct BacklogTests {
    private static func run(_ tool: Tool, _ options: String...) throws -> Tool.Result {
        try tool.run(["backlog", "--as-of", "2026-11-21"] + options)
    }

    /// The cells of the columns, row by row.
    private static func rows(_ tool: Tool, _ options: [String], columns: [String]) throws -> [[String]] {
        let page = try tool.run(["backlog", "--as-of", "2026-11-21", "--format", "csv"] + options)
        let lines = page.output.split(separator: "\n").map(cells)
        let header = try #require(lines.first)
        let indices = try columns.map { try #require(header.firstIndex(of: $0)) }
        return lines.dropFirst().map { line in indices.map { line[$0] } }
    }

    /// The cells of a line, of which some are quoted; none of them holds a quotation mark.
    private static func cells(_ line: Substring) -> [String] {
        var cells = [""]
        for (index, part) in line.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            guard index.isMultiple(of: 2) else {
                cells[cells.count - 1] += part
                continue
            }
            let pieces = part.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            cells[cells.count - 1] += pieces.first ?? ""
            cells += pieces.dropFirst()
        }
        return cells
    }

    @Test func csvHasTheColumnsThatUsersRelyOn() throws {
        let page = try Self.run(try Tool.withExample(), "--reopens", "2026-11-28", "--per-day", "2", "--format", "csv")
        #expect(
            page.output.hasPrefix(
                "position,filing_day,person_id,person_name,permit_id,visa_type,expires_on,days_late,fine_min_pen,"
                    + "fine_max_pen,reasons,why,part,principal_id,fine_is_estimate\n"))
    }

    @Test func familiesStayTogetherAndTheFineStopsOnTheFilingDay() throws {
        let rows = try Self.rows(
            try Tool.withExample(), ["--reopens", "2026-11-28", "--per-day", "2"],
            columns: ["position", "filing_day", "permit_id", "days_late", "fine_min_pen", "fine_max_pen", "reasons"])
        #expect(
            rows.prefix(5) == [
                ["1", "2026-11-30", "P-E009-1", "21", "115.50", "1155.00", "lapsed;trip;work;family"],
                ["2", "2026-11-30", "P-D001-1", "21", "115.50", "1155.00", "lapsed;family"],
                ["3", "2026-12-01", "P-E008-3", "3", "16.50", "165.00", "lapsed;in_time_before_first_day"],
                ["4", "2026-12-01", "P-E010-4", "0", "0.00", "0.00", "in_time;trip_before_end"],
                ["5", "2026-12-02", "P-E011-2", "0", "0.00", "0.00", "in_time"],
            ])
        // Their window opens on 2026-11-29: they take what the queue leaves.
        #expect(rows.dropFirst(5).map { $0[2] }.first == "P-E013-3")
    }

    /// The fines of the plan are those that the report shows for each on the filing day.
    @Test func finesAreThoseOfTheReport() throws {
        let tool = try Tool.withExample()
        let rows = try Self.rows(
            tool, ["--reopens", "2026-12-10", "--per-day", "1"],
            columns: ["filing_day", "permit_id", "days_late", "fine_min_pen", "fine_max_pen"])
        var compared = 0
        for row in rows where row[2] != "0" && !row[0].isEmpty {
            let report = try tool.run(
                "report", "--as-of", row[0], "--rule", "renewal.lapsed-unfiled", "--format", "csv"
            ).output
            let line = try #require(report.split(separator: "\n").first { $0.contains(",\(row[1]),") })
            #expect(line.contains(",\(row[0]),\(row[2]),\(row[3]),\(row[4]),"))
            compared += 1
        }
        #expect(compared > 3)
    }

    @Test func whoCanNotBeExtendedIsShownApart() throws {
        let rows = try Self.rows(
            try Tool.withExample(), ["--reopens", "2026-12-14", "--per-day", "9"],
            columns: ["position", "permit_id", "reasons"])
        #expect(rows.last == ["", "P-E016-1", "not_extensible"])
    }

    @Test func leaversAndTheFiledAreNotInTheQueue() throws {
        let page = try Self.run(try Tool.withExample(), "--reopens", "2026-12-14", "--per-day", "9")
        for id in ["E-034", "D-013", "E-023", "E-026"] { #expect(!page.output.contains(id)) }
    }

    @Test func jsonAddsUp() throws {
        let page = try Self.run(
            try Tool.withExample(), "--reopens", "2026-12-14", "--per-day", "1", "--format", "json")
        let root = try #require(try JSONSerialization.jsonObject(with: Data(page.output.utf8)) as? [String: Any])
        let cost = try #require(root["cost"] as? [String: Any])
        func amount(_ name: String) -> Double { (cost[name] as? NSNumber)?.doubleValue ?? -1 }
        for bound in ["min", "max"] {
            let parts = ["fine_as_of", "fine_until_reopening", "fine_from_waiting"].map { amount("\($0)_\(bound)_pen") }
            #expect(parts.allSatisfy { $0 >= 0 })
            #expect(abs(parts.reduce(0, +) - amount("fine_\(bound)_pen")) < 0.001)
        }
        let filings = try #require(root["filings"] as? [[String: Any]])
        let sum = filings.reduce(0) { $0 + (($1["fine_max_pen"] as? NSNumber)?.doubleValue ?? 0) }
        #expect(abs(sum - amount("fine_max_pen")) < 0.001)
        let alternatives = try #require(root["alternatives"] as? [[String: Any]])
        #expect(
            alternatives.map { $0["change"] as? String }
                == ["earlier_1", "earlier_5", "double_capacity", "all_on_first_day"])
        #expect(alternatives.allSatisfy { (($0["saves_max_pen"] as? NSNumber)?.doubleValue ?? -1) >= 0 })
        #expect(root["last_filing_day"] as? String == "2026-12-23")
    }

    @Test func anUnknownUITMakesAnEstimate() throws {
        let tool = try Tool.withExample()
        let page = try Self.run(tool, "--reopens", "2027-01-04", "--per-day", "5")
        #expect(page.output.contains("(UIT not known yet)"))
        #expect(page.output.contains("Estimated: the UIT of a year in it is not known yet."))
        let rows = try Self.rows(
            tool, ["--reopens", "2027-01-04", "--per-day", "5"], columns: ["permit_id", "fine_is_estimate"])
        #expect(rows.contains(["P-E009-1", "yes"]) && rows.contains(["P-E013-3", "no"]))
    }

    @Test(arguments: ["en", "es"])
    func thePageFitsEightyColumns(_ language: String) throws {
        let tool = try Tool.withExample()
        for (day, capacity) in [("2026-11-28", "2"), ("2027-04-14", "1"), ("2026-11-23", "10000")] {
            let page = try Self.run(tool, "--reopens", day, "--per-day", capacity, "--lang", language)
            #expect(page.code == 0 && page.errors.isEmpty)
            #expect(page.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
        }
    }

    @Test func anOutageAndAnEmployerNarrowTheQueue() throws {
        let tool = try Tool.withExample()
        try tool.run("outage", "add", "O-CPP", "--began", "2026-11-20", "--visa-types", "dependent")
        let columns = ["permit_id", "part"]
        let rows = try Self.rows(
            tool, ["--reopens", "2026-11-28", "--per-day", "9", "--outage", "O-CPP"], columns: columns)
        #expect(rows.filter { $0[1] == "queue" } == [["P-D001-1", "queue"]])
        let all = try Self.rows(tool, ["--reopens", "2026-11-28", "--per-day", "9"], columns: columns)
        let own = try Self.rows(
            tool, ["--reopens", "2026-11-28", "--per-day", "9", "--employer", "QORI"], columns: columns)
        #expect(own == all)
    }

    @Test func mistakesSayHowToMendThem() throws {
        let tool = try Tool.withExample()
        #expect(try Self.run(tool, "--reopens", "2026-11-28", "--per-day", "0").code == 2)
        #expect(try Self.run(tool, "--reopens", "2026-11-28", "--per-day", "10001").code == 2)
        #expect(try Self.run(tool, "--per-day", "1").code == 2)
        let outage = try Self.run(tool, "--reopens", "2026-11-28", "--per-day", "1", "--outage", "O-2026-12")
        #expect(outage.code == 1 && outage.errors.contains("Did you mean O-2026-11?"))
        let employer = try Self.run(tool, "--reopens", "2026-11-28", "--per-day", "1", "--employer", "QORY")
        #expect(employer.code == 1 && employer.errors.contains("Did you mean QORI?"))
        let early = try Self.run(tool, "--reopens", "2026-10-31", "--per-day", "1", "--outage", "O-2026-11")
        #expect(early.code == 1 && early.errors.contains("began on 2026-10-31"))
        try tool.run("outage", "add", "O-9", "--began", "2026-11-20", "--procedures", "card")
        let card = try Self.run(
            tool, "--reopens", "2026-11-28", "--per-day", "1", "--outage", "O-9", "--lang", "es")
        #expect(card.code == 1 && card.errors.contains("no abarca prórrogas"))
    }

    @Test func nothingWaitsInAnEmptyDatabase() throws {
        let tool = try Tool()
        try tool.run("init")
        let page = try Self.run(tool, "--reopens", "2026-11-30", "--per-day", "3")
        #expect(page.code == 0)
        #expect(page.output.contains("Nothing waits to be filed on that day."))
    }
}
