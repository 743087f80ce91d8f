import CivilCalendar
import Foundation
import Mobility
import MobilityStore
import Testing

@Suite struct ImportExportTests {
    @Test func exportThenImportThenExportIsByteIdentical() throws {
        let tool = try Tool.withExample()
        #expect(try tool.run("export", "one").code == 0)
        var other = try Tool()
        other.environment = ["VIGENCIA_DB": other.folder.path("other.db")]
        #expect(try other.run("init").code == 0)
        let imported = try other.run("import", tool.folder.path("one"))
        #expect(imported.code == 0, "\(imported.errors)")
        #expect(try other.run("export", "two").code == 0)
        let names = try tool.folder.names(in: "one")
        #expect(names.count == 14)
        #expect(try other.folder.names(in: "two") == names)
        for name in names {
            #expect(try tool.folder.read("one/\(name)") == (try other.folder.read("two/\(name)")), "\(name)")
        }
        #expect(
            try tool.run("report", "--as-of", "2026-11-21").output
                == (try other.run("report", "--as-of", "2026-11-21").output))
    }

    @Test func whatIsWrittenForASpreadsheetInSpanishIsReadBackUnchanged() throws {
        let tool = try Tool.withExample()
        #expect(try tool.run("export", "one", "--excel").code == 0)
        #expect(
            try tool.folder.read("one/people.csv").starts(with: [0xEF, 0xBB, 0xBF] + Array("person_id;kind;".utf8)))
        let again = try tool.run("import", "one")
        #expect(again.output.contains("0 new, 0 changed"), "\(again.output)\(again.errors)")
        let report = try tool.run("report", "--as-of", "2026-11-21", "--format", "csv", "--excel")
        #expect(report.output.hasPrefix("\u{FEFF}as_of;severity;rule;"))
        #expect(try tool.run("report", "--excel").code == 2)
    }

    @Test func importingTheSameFilesAgainChangesNothing() throws {
        let tool = try Tool.withExample()
        let again = try tool.run("import", Tool.repository.appending(path: "examples/minera-qori").path)
        #expect(again.code == 0)
        #expect(again.output.contains("0 new, 0 changed"), "\(again.output)")
    }

    @Test func aDirectoryFullOfMistakesChangesNothingAndTellsThemAll() throws {
        let tool = try Tool.withExample()
        try tool.run("export", "before")
        let mistakes = try tool.run("import", Tool.repository.appending(path: "examples/typical-mistakes").path)
        #expect(mistakes.code == 1)
        #expect(mistakes.errors.contains("13 mistakes. Nothing was stored."), "\(mistakes.errors)")
        try tool.run("export", "after")
        for name in try tool.folder.names(in: "before") {
            #expect(try tool.folder.read("before/\(name)") == (try tool.folder.read("after/\(name)")))
        }
    }

    @Test("ids with accents are one, however a file writes them")
    func accents() throws {
        let tool = try Tool()
        try tool.run("init")
        let header = "person_id,kind,given_names,family_names,nationality\n"
        try tool.folder.write("composed/people.csv", header + "Mu\u{F1}oz-1,employee,Ana,Roca,ESP\n")
        try tool.folder.write("decomposed/people.csv", header + "Mun\u{303}oz-1,employee,Ana,Roca,ESP\n")
        try tool.folder.write(
            "decomposed/permits.csv",
            "permit_id,person_id,visa_type,valid_from,valid_until\n"
                + "P-1,Mun\u{303}oz-1,resident_worker,2026-01-01,2026-11-20\n")
        #expect(try tool.run("import", "composed").code == 0)
        let again = try tool.run("import", "decomposed")
        #expect(again.code == 0 && again.output.contains("1 new, 0 changed"), "\(again.output)\(again.errors)")
        #expect(try tool.run("export", "out").code == 0)
        let people = String(decoding: try tool.folder.read("out/people.csv"), as: UTF8.self)
        #expect(people.utf8.elementsEqual(people.precomposedStringWithCanonicalMapping.utf8))
        #expect(people.split(separator: "\n").count == 2, "\(people)")
        let report = try tool.run("report", "--as-of", "2026-11-29")
        #expect(report.code == 0 && report.output.contains("renewal.lapsed-unfiled"), "\(report.errors)")
    }

    @Test("a text for an address that is none is told, stored, and kept out of the message")
    func addresses() throws {
        let tool = try Tool()
        try tool.run("init")
        try tool.folder.write(
            "in/employers.csv", "employer_id,legal_name,mobility_email\nN,Norte,a@x.example; b@x.example\n")
        try tool.folder.write(
            "in/people.csv",
            "person_id,kind,employer_id,given_names,family_names,nationality,email,manager_email\n"
                + "E1,employee,N,Ana,Roca,ESP,no tiene,jefe@x.example\n")
        let result = try tool.run("import", "in")
        #expect(result.code == 0)
        #expect(result.errors.contains("employers.csv:2") && result.errors.contains("people.csv:2"), "\(result.errors)")
        #expect(result.errors.contains("email is no e-mail address"), "\(result.errors)")
        #expect(!result.errors.contains("no tiene") && !result.errors.contains("manager_email"), "\(result.errors)")
        #expect(try tool.run("import", "in").output.contains("0 new, 0 changed"))
        let plan = try tool.run("alerts", "plan", "--as-of", "2026-11-29")
        #expect(plan.output.contains("don't reach them: E1."), "\(plan.output)")
    }

    @Test(
        "a folder that can't be made is told with the reason",
        arguments: [["export"], ["template"], ["alerts", "templates", "--directory"]])
    func noFolder(command: [String]) throws {
        let tool = try Tool.withExample()
        try tool.folder.write("file", "")
        let result = try tool.run(command + ["file/folder"])
        #expect(result.code == 1)
        #expect(result.errors.contains("can't be made: Not a directory."), "\(result.errors)")
    }

    @Test func dryRunStoresNothing() throws {
        let tool = try Tool()
        try tool.run("init")
        let run = try tool.run("import", Tool.repository.appending(path: "examples/minera-qori").path, "--dry-run")
        #expect(run.code == 0)
        #expect(run.output.contains("Nothing was stored."))
        #expect(try tool.run("report", "--as-of", "2026-11-21").output.contains("Nothing to report."))
    }

    @Test func peopleApplyForTheReliefThatThePolicyBringsAlong() throws {
        let tool = try Tool()
        try tool.run("init")
        try tool.folder.write(
            "in/people.csv",
            "person_id,kind,given_names,family_names,nationality\nE1,employee,Anna,Berg,DEU\n"
                + "E2,employee,Liv,Dahl,NOR\n")
        try tool.folder.write(
            "in/permits.csv",
            "permit_id,person_id,visa_type,valid_from,valid_until\n"
                + "P1,E1,resident_worker,2022-12-21,2023-10-20\nP2,E2,resident_worker,2022-12-21,2023-10-20\n")
        let applications = "application_id,relief_id,person_id,applied_on\n"
        try tool.folder.write("in/relief_applications.csv", applications + "A1,Ley-31732-fine,E1,2023-10-25\n")
        let refused = try tool.run("import", "in")
        #expect(refused.code == 1)
        #expect(refused.errors.contains("relief_applications.csv:2:4"), "\(refused.errors)")
        try tool.folder.write("in/relief_applications.csv", applications + "A1,Ley-31732-fines,E1,2023-10-25\n")
        let imported = try tool.run("import", "in")
        #expect(imported.code == 0, "\(imported.errors)")
        let report = try tool.run(
            "report", "--as-of", "2023-10-30", "--rule", "renewal.lapsed-unfiled", "--format", "csv")
        let fines = report.output.split(whereSeparator: \.isNewline).dropFirst().map { line in
            line.split(separator: ",", omittingEmptySubsequences: false)[15]
        }
        // Of E1's days those inside the window of the measure cost nothing.
        #expect(fines.count == 2)
        #expect(Set(fines).count == 2, "\(report.output)")
        #expect(try tool.run("export", "out").code == 0)
        #expect(try tool.run("import", "out").output.contains("0 new, 0 changed"))
    }

    @Test func casesRunWhateverDoesNotFitInTheirRecordsAndTellIt() throws {
        let tool = try Tool()
        try tool.folder.write(
            "own.yaml",
            """
            - title: A denial without its day
              records:
                people:
                  - {person_id: E1, kind: employee, given_names: Anna, family_names: Berg, nationality: DEU}
                filings:
                  - {filing_id: F1, person_id: E1, procedure: initial, filed_on: 2024-01-10, outcome: denied}
              expect:
                - {day: 2024-03-05, person: E1, rule: filing.pending}
            """)
        let run = try tool.run("cases", "own.yaml")
        #expect(run.code == 0)
        #expect(run.output.contains("1 passed, 0 failed"))
        #expect(
            run.errors == "own.yaml:6:9: warning: decided_on is empty, and the outcome is not pending. Give the day of "
                + "the decision.\n")
    }

    @Test func theTemplateCanBeImportedAsItIs() throws {
        let tool = try Tool()
        try tool.run("init")
        #expect(try tool.run("template", "t").code == 0)
        let imported = try tool.run("import", "t")
        #expect(imported.code == 0, "\(imported.errors)")
        let again = try tool.run("template", "t")
        #expect(again.code == 1)
        #expect(try tool.run("template", "t", "--overwrite").code == 0)
    }

    @Test func storedFindingsEqualAFreshEvaluation() throws {
        let tool = try Tool.withExample()
        #expect(try tool.run("recompute", "--check").code == 0)
        try tool.folder.write(
            "policy/lead.yaml",
            """
            parameters:
              renewal.upcoming_lead:
                values:
                  - {from: 2026-01-01, value: 120, source: our own choice, confidence: chosen, checked: 2026-11-21}
            """)
        let before = try tool.run("report", "--as-of", "2026-11-21", "--rule", "renewal.upcoming", "--format", "csv")
        let after = try tool.run(
            "report", "--as-of", "2026-11-21", "--rule", "renewal.upcoming", "--format", "csv", "--policy", "policy")
        #expect(after.code == 0, "\(after.errors)")
        #expect(after.output.count > before.output.count)
        #expect(try tool.run("recompute", "--check", "--policy", "policy").code == 0)
    }

    @Test func aFreshEvaluationCanBeWrittenAsCSV() throws {
        let tool = try Tool.withExample()
        let run = try tool.run("recompute", "--output", "ranges.csv")
        #expect(run.code == 0, "\(run.errors)")
        let lines = String(decoding: try tool.folder.read("ranges.csv"), as: UTF8.self).split(separator: "\n")
        #expect(lines.first == "severity,rule,person_id,record_id,since,until")
        let stored = try tool.repository().allFindings().map { finding in
            [
                finding.severity.rawValue, finding.rule.rawValue, finding.personID ?? "", finding.recordID,
                finding.days.first?.description ?? "", finding.days.last?.description ?? "",
            ].joined(separator: ",")
        }
        #expect(lines.dropFirst().map(String.init).sorted() == stored.sorted())
        #expect(stored.count > 100)
        #expect(try tool.run("recompute", "--check", "--output", "ranges.csv").code == 2)
    }

    @Test func aCompleteImportListsWhatIsMissingAndClosesItOnYes() throws {
        let tool = try Tool.withExample()
        try tool.run("export", "all")
        var people = String(decoding: try tool.folder.read("all/people.csv"), as: UTF8.self).split(separator: "\n")
        people.removeAll { $0.hasPrefix("E-013,") }
        try tool.folder.write("part/people.csv", people.joined(separator: "\n") + "\n")
        let listed = try tool.run("import", "part", "--complete", "--as-of", "2026-11-21")
        #expect(listed.output.contains("Stored, but not in the files:\n  people E-013\n"), "\(listed.output)")
        #expect(try tool.run("report", "--as-of", "2026-11-22").output.contains("E-013"))
        let closed = try tool.run("import", "part", "--complete", "--yes", "--as-of", "2026-11-21")
        #expect(closed.output.contains("  people E-013  closed\n"), "\(closed.output)")
        // The last day is still reported; nothing after it, nor of the dependents.
        #expect(try tool.run("report", "--as-of", "2026-11-21").output.contains("E-013"))
        #expect(!(try tool.run("report", "--as-of", "2026-11-22").output).contains("E-013"))
        #expect(try tool.run("import", "part", "--yes").code == 2)
    }
}
