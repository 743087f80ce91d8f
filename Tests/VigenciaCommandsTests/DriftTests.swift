import Foundation
import Mobility
import Testing

/// Pages and digests that are made from the program must be those that the program makes.
@Suite struct DriftTests {
    @Test func theRulesPageIsTheOneThatTheRulesMake() throws {
        let page = String(
            decoding: try Data(contentsOf: Tool.repository.appending(path: "docs/rules.md")), as: UTF8.self)
        #expect(try Tool().run("rules", "--markdown").output == page, "run `make docs`")
    }

    @Test func theRevisionOfTheRulesIsThatOfTheirSources() throws {
        let process = Process()
        process.executableURL = Tool.repository.appending(path: ".ci/revision")
        process.arguments = ["--print"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let digest = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(digest == RuleBook.revision + "\n", "run `make revision`")
    }

    @Test func everyRuleHasAPageAndIsListedOnce() throws {
        #expect(RuleBook.all.map(\.id.rawValue).sorted() == RuleID.allCases.map(\.rawValue).sorted())
        let list = try Tool().run("rules").output
        for rule in RuleBook.all { #expect(list.contains(rule.id.rawValue)) }
    }
}
