import Foundation
import Testing

@Suite struct ExplainTests {
    private static let night = "2026-11-21"

    private static func json(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test(arguments: ["en", "es"]) func thePageFitsEightyColumns(_ language: String) throws {
        let tool = try Tool.withExample()
        for person in ["E-009", "E-008", "E-022", "E-043", "D-001", "E-034", "E-039"] {
            for more in [[], ["--all"]] {
                let page = try tool.run(
                    ["explain", person, "--as-of", Self.night, "--lang", language] + more)
                #expect(page.code == 0, "\(page.errors)")
                #expect(page.errors.isEmpty)
                #expect(!page.output.contains("\u{1B}"))
                #expect(page.output.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(person)")
            }
        }
    }

    @Test func itExplainsExactlyTheFindingsOfTheReport() throws {
        let tool = try Tool.withExample()
        let report = try Self.json(
            try tool.run("report", "--as-of", Self.night, "--format", "json").output)
        let reported = try #require(report["findings"] as? [[String: Any]])
        let people = Set(reported.compactMap { $0["person_id"] as? String })
        #expect(people.count > 20)
        for person in people {
            let explained = try Self.json(
                try tool.run("explain", person, "--as-of", Self.night, "--format", "json").output)
            let findings = try #require(explained["findings"] as? [[String: Any]])
            let expected = reported.filter { $0["person_id"] as? String == person }
            #expect(findings.count == expected.count)
            for (finding, wanted) in zip(findings, expected) {
                // Every name of the report with the same value, and more.
                for (name, value) in wanted { #expect((finding[name] as? NSObject) == (value as? NSObject), "\(name)") }
                #expect((finding["ends_when"] as? String)?.hasSuffix(".") == true)
                let trace = try #require(finding["trace"] as? [String: Any])
                let read = try #require(trace["records"] as? [[String: Any]])
                let records = try #require(finding["records"] as? [[String: Any]])
                #expect(records.map { $0["id"] as? String } == read.map { $0["id"] as? String })
                #expect(!records.isEmpty)
                let values = try #require(trace["values"] as? [[String: Any]])
                #expect(values.allSatisfy { ($0["title"] as? String)?.isEmpty == false })
            }
        }
    }

    @Test func aLapseInAnOutageCanBeArguedAndIsWaivedByNothing() throws {
        let tool = try Tool.withExample()
        let page = try tool.run("explain", "E-009", "--as-of", Self.night).output
        #expect(page.contains("Norm: TUO Ley 27444 art. 145.2"))
        #expect(page.contains("None of this waives anything, and the program counts none of it"))
        #expect(page.contains("12 d × 0.1 % … 1 % × UIT 5500.00 = 66.00 … 660.00"))
        #expect(page.contains("uit = 5500.00, from 2026-01-01"))
        #expect(page.contains("DS 301-2025-EF: Decreto Supremo 301-2025-EF, UIT para 2026"))
        let explained = try Self.json(
            try tool.run("explain", "E-009", "--as-of", Self.night, "--format", "json").output)
        let findings = try #require(explained["findings"] as? [[String: Any]])
        let arguments = findings.map { finding in
            (finding["rule"] as? String, (finding["arguments"] as? [[String: Any]] ?? []).count)
        }
        #expect(arguments.filter { $0.1 > 0 }.map(\.0) == ["renewal.blocked", "renewal.lapsed-unfiled"])
        #expect(arguments.map(\.1) == [4, 7, 0, 0, 0])
        // Nobody needs an argument for a passport.
        #expect(!(try tool.run("explain", "E-036", "--as-of", Self.night).output).contains("What can be argued"))
    }

    @Test func whatComesNextIsTheNextChangeOfEachFinding() throws {
        let tool = try Tool.withExample()
        let explained = try Self.json(
            try tool.run("explain", "E-008", "--as-of", Self.night, "--format", "json").output)
        let next = try #require(explained["next"] as? [[String: Any]])
        let lines = next.map { change in
            ["day", "change", "rule", "now"].map { change[$0] as? String ?? "-" }.joined(separator: " ")
        }
        #expect(
            lines.prefix(4) == [
                "2026-11-29 escalated renewal.blocked critical", "2026-11-29 began renewal.lapsed-unfiled critical",
                "2026-11-29 began travel.hold critical", "2026-11-29 ended renewal.window-open -",
            ])
        let identities = next.map { "\($0["rule"] ?? "") \($0["record_id"] ?? "")" }
        #expect(Set(identities).count == identities.count)
    }

    @Test func withoutFindingsItSaysSoAndWhatIsComing() throws {
        let tool = try Tool.withExample()
        let page = try tool.run("explain", "E-013", "--as-of", "2026-10-01").output
        #expect(page.contains("Nothing is found on 2026-10-01."))
        #expect(page.contains("2026-10-30 info renewal.upcoming P-E013-3 begins"))
        let leaver = try tool.run("explain", "E-034", "--as-of", Self.night).output
        #expect(leaver.contains("Nothing is reported after the end of the employment, 2026-10-31."))
        #expect(leaver.contains("No change is known."))
    }

    @Test func numbersAreMaskedUnlessAskedFor() throws {
        let tool = try Tool.withExample()
        for format in ["text", "json"] {
            let arguments = ["explain", "E-036", "--as-of", Self.night, "--format", format]
            #expect(try tool.run(arguments).output.contains("•"))
            #expect(!(try tool.run(arguments + ["--reveal"]).output).contains("•"))
        }
    }

    @Test func allShowsEveryFindingOfEveryDayOnce() throws {
        let tool = try Tool.withExample()
        let explained = try Self.json(
            try tool.run("explain", "E-008", "--all", "--as-of", Self.night, "--format", "json").output)
        let all = try #require(explained["all_findings"] as? [[String: Any]])
        let days = all.map { $0["since"] as? String ?? "" }
        #expect(days == days.sorted())
        #expect(all.filter { $0["is_true"] as? Bool == true }.count == 3)
        let page = try tool.run("explain", "E-008", "--all", "--as-of", Self.night).output
        #expect(page.split(separator: "\n").count == all.count + 3)
        #expect(page.split(separator: "\n").count { $0.hasPrefix("* ") } == 3)
    }

    @Test func rulesCanBeChosen() throws {
        let tool = try Tool.withExample()
        let page = try tool.run("explain", "E-009", "--as-of", Self.night, "--rule", "travel.*").output
        #expect(page.contains("2 findings on 2026-11-21."))
        #expect(!page.contains("renewal.lapsed-unfiled"))
        let mistyped = try tool.run("explain", "E-009", "--rule", "travl.*")
        #expect(mistyped.code == 2)
        #expect(mistyped.errors.contains("No rule fits travl.*"))
    }

    @Test func anUnknownPersonGetsTheNearest() throws {
        let unknown = try Tool.withExample().run("explain", "E-0009")
        #expect(unknown.code == 1)
        #expect(unknown.errors.contains("Did you mean E-009?"))
        #expect(unknown.output.isEmpty)
    }

    @Test func anOverlayAddsAnArgument() throws {
        let tool = try Tool.withExample()
        try tool.folder.write(
            "own/arguments.yaml",
            """
            checked: 2026-12-01
            arguments:
              own: {text: {en: Our own., es: El nuestro.}, norm: N 1, rules: [card.expired], source: s, confidence: chosen}
            """)
        let page = try tool.run("explain", "E-037", "--as-of", Self.night, "--policy", tool.folder.path("own"))
        #expect(page.output.contains("Our own."))
        #expect(page.output.contains("On: card.expired P-E037-5"))
    }
}
