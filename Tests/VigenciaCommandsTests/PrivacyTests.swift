import Foundation
import MobilityStore
import Testing

@Suite("Privacy")
struct PrivacyTests {
    private static let day = ["--as-of", "2026-11-21"]

    private func accesses(_ tool: Tool) throws -> [String] {
        try tool.repository().accesses(of: nil, from: "").map {
            "\($0.command) \($0.personID) \($0.what.rawValue) \($0.actor)"
        }
    }

    @Test(
        "each reading is logged once, with who read whom",
        arguments: [
            (["report", "--actor", "ana"] + day, "report * summary ana"),
            (["report", "--actor", "ana", "--format", "csv", "--output", "r.csv"] + day, "report * summary ana"),
            (["forecast", "--days", "30", "--actor", "ana"] + day, "forecast * summary ana"),
            (["explain", "E-009", "--actor", "ana"] + day, "explain E-009 summary ana"),
            (["explain", "E-009", "--reveal", "--actor", "ana"] + day, "explain E-009 revealed ana"),
            (["person", "show", "E-009", "--actor", "ana"] + day, "person show E-009 summary ana"),
            (["person", "show", "E-009", "--reveal", "--actor", "ana"] + day, "person show E-009 revealed ana"),
            (
                ["backlog", "--reopens", "2026-11-25", "--per-day", "3", "--actor", "ana"] + day,
                "backlog * summary ana"
            ),
            (["outage", "show", "O-2026-11", "--actor", "ana"] + day, "outage show * summary ana"),
            (
                ["trip-check", "--person", "E-009", "--leaves", "2026-12-01", "--actor", "ana"] + day,
                "trip-check E-009 summary ana"
            ),
            (["calendar", "--actor", "ana"] + day, "calendar * summary ana"),
            (["calendar", "--person", "E-009", "--dry-run", "--actor", "ana"] + day, "calendar E-009 summary ana"),
            (["calendar", "--directory", "c", "--actor", "ana"] + day, "calendar * summary ana"),
            (["nightly", "--directory", "n", "--actor", "ana"] + day, "nightly * summary ana"),
            (["export", "out", "--actor", "ana"], "export * revealed ana"),
            (["privacy", "export", "E-009", "--actor", "ana"], "privacy export E-009 revealed ana"),
            (["privacy", "due", "--actor", "ana"], "privacy due * summary ana"),
            (
                [
                    "support-mail", "E-009", "--outage", "O-2026-11", "--on", "2026-11-21", "--screenshot",
                    Tool.picture, "--dry-run", "--actor", "ana",
                ], "support-mail E-009 revealed ana"
            ),
        ])
    func logged(_ arguments: [String], _ entry: String) throws {
        let tool = try Tool.withExample()
        let result = try tool.run(arguments)
        #expect(result.code == 0, "\(result.errors)")
        #expect(try accesses(tool) == [entry])
    }

    @Test(
        "what shows nothing of anybody is not logged",
        arguments: [
            ["outage", "list"], ["explain", "E-0099"], ["person", "show", "E-0099"], ["recompute", "--check"],
            ["nightly", "--directory", "n", "--dry-run"], ["privacy", "access"], ["rules"],
            ["calendar", "--directory", "c", "--dry-run"],
            ["trip-check", "--status", "resident_worker", "--valid-until", "2027-01-01", "--leaves", "2026-12-01"],
        ])
    func notLogged(_ arguments: [String]) throws {
        let tool = try Tool.withExample()
        _ = try tool.run(arguments)
        #expect(try accesses(tool).isEmpty)
    }

    @Test("the login name stands for the actor, and the log lists by person and day")
    func list() throws {
        let tool = try Tool.withExample()
        try tool.run("explain", "E-009")
        try tool.run(["person", "show", "E-008"])
        #expect(try tool.run("privacy", "access").output.split(separator: "\n").count == 2)
        let one = try tool.run("privacy", "access", "--person", "E-009", "--format", "csv").output
        #expect(one.split(separator: "\n").count == 2)
        #expect(one.contains(",explain,E-009,summary"))
        #expect(try tool.run("privacy", "access", "--since", "9999-01-01", "--format", "json").output == "[\n\n]\n")
        #expect(try tool.run("privacy", "access", "--since", "9999-01-01").output == "No access is logged.\n")
        #expect(try tool.run("privacy", "access", "--person", "E-0099").code == 1)
    }

    @Test("a reading goes on without the log, and a revealing one does not")
    func unlogged() throws {
        let tool = try Tool.withExample()
        try tool.run("report")
        // The database of the tests' machine may lack a client; Python brings one along.
        let drop = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('DROP TABLE access_log')"
        _ = try Script.run("python3", ["-c", drop, tool.folder.path("v.db")])
        let masked = try tool.run("person", "show", "E-009")
        #expect(masked.code == 0)
        #expect(masked.output.contains("E-009"))
        #expect(masked.errors.contains("could not be logged"))
        let revealed = try tool.run("person", "show", "E-009", "--reveal")
        #expect(revealed.code == 1)
        #expect(revealed.output.isEmpty)
    }

    @Test("a person gets everything, with what it means and who read it, and nothing of others")
    func export() throws {
        let tool = try Tool.withExample()
        try tool.run("explain", "E-009", "--actor", "ana")
        try tool.run("report", "--actor", "eva")
        for language in ["en", "es"] {
            let result = try tool.run(
                "privacy", "export", "E-009", "--output", "e.json", "--as-of", "2026-11-21", "--lang", language)
            #expect(result.code == 0, "\(result.errors)")
            let data = try tool.folder.read("e.json")
            let export = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
            let records = try #require(export["records"] as? [String: [String: Any]])
            for kind in ["people", "documents", "permits", "filings", "evidence"] {
                #expect(records[kind]?["means"] is String, "\(kind)")
                let all = try #require(records[kind]?["records"] as? [[String: [String: Any]]])
                // Every field says what it means.
                for record in all { #expect(record.values.allSatisfy { $0["means"] is String }) }
            }
            #expect((export["history"] as? [[String: Any]])?.isEmpty == false)
            let accesses = try #require(export["accesses"] as? [[String: Any]])
            #expect(accesses.first?["actor"] as? String == "ana")
            let bulk = try #require(export["bulk_accesses"] as? [[String: Any]])
            #expect(bulk.contains { $0["actor"] as? String == "eva" && $0["command"] as? String == "report" })
            #expect((export["findings"] as? [[String: Any]])?.isEmpty == false)
            let text = String(decoding: data, as: UTF8.self)
            // D-001, who depends on E-009, is named nowhere.
            #expect(!text.contains("Lakshmi"))
            #expect(text.contains("Rajesh"))
        }
        let attributes = try FileManager.default.attributesOfItem(atPath: tool.folder.path("e.json"))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test("erased is gone from the files of the database and from the vault, and the rest stands")
    func erase() throws {
        let tool = try Tool.withExample()
        let people = try String(
            contentsOf: Tool.repository.appending(path: "examples/minera-qori/people.csv"), encoding: .utf8)
        func cells(_ id: String) throws -> [String] {
            try #require(people.split(separator: "\n").first { $0.hasPrefix("\(id),") })
                .split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let own = try cells("E-009")
        let documents = try String(
            contentsOf: Tool.repository.appending(path: "examples/minera-qori/documents.csv"), encoding: .utf8)
        let numbers = documents.split(separator: "\n").filter { $0.contains(",E-009,") || $0.contains(",D-001,") }
            .map { String($0.split(separator: ",", omittingEmptySubsequences: false)[3]) }.filter { !$0.isEmpty }
        #expect(numbers.count >= 4)
        let mail = [
            "support-mail", "E-009", "--outage", "O-2026-11", "--on", "2026-11-21", "--screenshot", Tool.picture,
            "--output", "m.eml",
        ]
        #expect(try tool.run(mail).code == 0)
        try tool.run(["nightly", "--directory", "n"] + Self.day)
        try tool.run(["calendar", "--person", "E-009"] + Self.day)
        try tool.run("explain", "E-009", "--actor", "ana")
        #expect(tool.vaultFiles().count == 1)

        let refused = try tool.run("privacy", "erase", "E-009", "--reason", "request 7", "--yes")
        #expect(refused.code == 1)
        #expect(refused.errors.contains("D-001"))
        let shown = try tool.run("privacy", "erase", "D-001", "--reason", "request 7")
        #expect(shown.code == 0)
        #expect(shown.output.contains("Nothing was changed"))
        #expect(try tool.run("person", "show", "D-001").code == 0)

        for id in ["D-001", "E-009"] {
            let erased = try tool.run("privacy", "erase", id, "--reason", "request 7", "--yes", "--actor", "eva")
            #expect(erased.code == 0, "\(erased.errors)")
            #expect(try tool.run("person", "show", id).code == 1)
        }
        #expect(tool.vaultFiles().isEmpty)
        let email = try #require(own.first { $0.contains("@") })
        for suffix in ["", "-wal"] {
            guard let bytes = FileManager.default.contents(atPath: tool.folder.path("v.db\(suffix)")) else { continue }
            for text in numbers + [own[5], "Lakshmi", email] {
                #expect(bytes.range(of: Data(text.utf8)) == nil, "\(text)")
            }
        }
        #expect(try tool.run("recompute", "--check").code == 0)
        #expect(try tool.run("report").code == 0)
        // The proof of who read and of who erased stays.
        #expect(try tool.run("privacy", "access", "--person", "E-009").output.contains("ana"))
        let again = try tool.run("privacy", "erase", "E-009", "--reason", "x", "--yes")
        #expect(again.code == 0)
        #expect(again.output.contains("by eva: request 7"))
        #expect(try tool.run("privacy", "sweep").output == "Swept; 0 files taken from the vault.\n")
    }

    @Test("a hold refuses an erasure until it is released")
    func hold() throws {
        let tool = try Tool.withExample()
        #expect(try tool.run("privacy", "hold", "add", "D-001", "--reason", "Case 12").code == 0)
        #expect(try tool.run("privacy", "hold", "add", "D-001", "--reason", "again").code == 1)
        #expect(try tool.run("privacy", "hold", "add", "D-0099", "--reason", "x").code == 1)
        #expect(try tool.run("privacy", "hold", "list").output.contains("Case 12"))
        for more in [[], ["--yes"]] {
            let refused = try tool.run(["privacy", "erase", "D-001", "--reason", "r"] + more)
            #expect(refused.code == 1)
            #expect(refused.errors.contains("privacy hold release"))
        }
        #expect(try tool.run("privacy", "due", "--as-of", "2090-01-01", "--format", "csv").code == 0)
        #expect(try tool.run("privacy", "hold", "release", "D-001", "--reason", "closed", "--dry-run").code == 0)
        #expect(try tool.run("privacy", "erase", "D-001", "--reason", "r", "--yes").code == 1)
        #expect(try tool.run("privacy", "hold", "release", "D-001", "--reason", "closed").code == 0)
        #expect(try tool.run("privacy", "hold", "release", "D-001", "--reason", "closed").code == 1)
        #expect(try tool.run("privacy", "hold", "list").output == "Nobody is under a legal hold.\n")
        #expect(try tool.run("privacy", "erase", "D-001", "--reason", "r", "--yes").code == 0)
        let list = try tool.run("privacy", "hold", "list", "--all").output
        #expect(list.contains("D-001") && !list.contains("Case 12"))
    }

    @Test(
        "wrong usage gives code 2",
        arguments: [
            ["privacy", "erase", "E-009"], ["privacy", "erase", "E-009", "--reason", " "],
            ["privacy", "hold", "add", "E-009"], ["privacy", "hold", "release", "E-009", "--reason", ""],
        ])
    func usage(_ arguments: [String]) throws { #expect(try Tool().run(arguments).code == 2) }

    @Test("what is due is within 80 columns, and in Spanish too")
    func due() throws {
        let tool = try Tool.withExample()
        for language in ["en", "es"] {
            let page = try tool.run("privacy", "due", "--as-of", "2032-01-01", "--lang", language).output
            #expect(page.contains("people E-034"))
            #expect(page.split(separator: "\n").allSatisfy { $0.count <= 80 })
        }
        let csv = try tool.run("privacy", "due", "--as-of", "2032-01-01", "--format", "csv").output
        #expect(csv.contains("2032-01-01,E-034,people,E-034,2026-10-31,4,"))
        try tool.folder.write(
            "law/retention.yaml",
            """
            parameters:
              retention.trips:
                values: [{value: 9, source: own, confidence: chosen, checked: 2026-11-01}]
            sources:
              own: {title: Own}
            """)
        let longer = try tool.run(
            "privacy", "due", "--as-of", "2032-01-01", "--format", "csv", "--policy", tool.folder.path("law")
        ).output
        #expect(csv.contains(",trips,") && !longer.contains(",trips,"))
    }
}
