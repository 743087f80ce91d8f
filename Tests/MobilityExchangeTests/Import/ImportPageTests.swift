import Foundation
import Mobility
import Testing

@testable import enum MobilityExchange.HeaderAliases

/// `docs/import.md` against the code.
@Suite struct ImportPageTests {
    private static let begin = "a test keeps the two alike. -->\n"
    private static let end = "<!-- aliases: end -->"

    /// The table of aliases. `VIGENCIA_RECORD=1` writes it into the page, and the test fails all the same.
    @Test func theTableOfAliases() throws {
        let url = URL(fileURLWithPath: "\(repositoryRoot)/docs/import.md")
        let page = try String(contentsOf: url, encoding: .utf8)
        let begin = try #require(page.range(of: ImportPageTests.begin))
        let end = try #require(page.range(of: ImportPageTests.end))
        let table = ImportPageTests.table
        if ProcessInfo.processInfo.environment["VIGENCIA_RECORD"] != nil {
            try (page[..<begin.upperBound] + table + page[end.lowerBound...]).write(
                to: url, atomically: true, encoding: .utf8)
        }
        #expect(String(page[begin.upperBound..<end.lowerBound]) == table)
    }

    @Test("Every file has its name on the page", arguments: RecordKind.allCases)
    func files(kind: RecordKind) throws {
        let page = try String(contentsOfFile: "\(repositoryRoot)/docs/import.md", encoding: .utf8)
        #expect(page.contains("`\(kind.rawValue).csv`"))
    }

    private static var table: String {
        var lines = ["| File | Column | Also known as |", "|---|---|---|"]
        let people = HeaderAliases.aliases(of: "person_id", in: .documents)
        lines.append("| all | person_id | \(people.joined(separator: ", ")) |")
        for kind in RecordKind.allCases {
            for column in kind.columns where column.name != "person_id" {
                let aliases = HeaderAliases.aliases(of: column.name, in: kind).filter { $0 != "id" }
                guard !aliases.isEmpty else { continue }
                lines.append("| \(kind.rawValue) | \(column.name) | \(aliases.joined(separator: ", ")) |")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
