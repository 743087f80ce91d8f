import Foundation
import Mobility
import MobilityExchange
import Testing

@Suite("Mistakes in cases")
struct CaseFileTests {
    /// A text and the problems that it gives: line, column, kind.
    struct Mistake: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let text: String
        let problems: [Problem]

        init(_ name: String, _ text: String, _ problems: (Int?, Int?, ProblemKind)...) {
            testDescription = name
            self.text = text
            self.problems = problems.map { Problem($0.2, at: Place(file: "own.yaml", line: $0.0, column: $0.1)) }
        }
    }

    static let caseKeys = ["title", "source", "records", "expect", "working_days", "policy_relief"]
    static let findingKeys = [
        "day", "person", "rule", "severity", "record", "since", "until", "message_contains", "facts", "absent",
    ]

    static let mistakes: [Mistake] = [
        Mistake("no list", "title: A", (1, 1, .wrongShape(expected: .cases))),
        Mistake("nothing", "# no cases", (1, 1, .wrongShape(expected: .cases))),
        Mistake(
            "broken YAML", "- title: [",
            (2, 1, .badYAML(reason: "while parsing a flow node, did not find expected node content"))),
        Mistake(
            "unknown keys", "- {titel: A, expect: [{dya: 2025-01-01}]}",
            (1, 4, .unknownKey(name: "titel", suggestion: "title", allowed: caseKeys)),
            (1, 3, .keyMissing(name: "title")),
            (1, 24, .unknownKey(name: "dya", suggestion: "day", allowed: findingKeys)),
            (1, 23, .keyMissing(name: "day")), (1, 23, .keyMissing(name: "rule"))),
        Mistake("nothing expected", "- {title: A}", (1, 3, .keyMissing(name: "expect"))),
        Mistake(
            "unknown kind of record", "- {title: A, expect: [], records: {permit: []}}",
            (
                1, 36,
                .unknownKey(
                    name: "permit", suggestion: "permits", allowed: RecordKind.allCases.map(\.rawValue))
            )),
        Mistake(
            "bad records",
            """
            - title: A
              expect: []
              records:
                people:
                  - {person_id: E1, kind: employe, given_names: A, family_names: , nationality: GER}
                  - {person_id: E2, kind: employee, given_name: A, family_names: B, nationality: DEU}
                  - {person_id: E1, kind: employee, given_names: A, family_names: B, nationality: DEU}
                permits:
                  - {permit_id: P1, person_id: E11, visa_type: cpp, valid_from: 2024-02-30}
                  - {permit_id: P2, person_id: E11, visa_type: [cpp], valid_from: 2024-02-01}
                  - {permit_id: P3, person_id: E11, visa_type: cpp, valid_from: 2024-02-01}
                outages: {outage_id: O1}
                filings: [F1]
            """,
            (
                5, 31,
                .badCode(
                    column: "kind", found: "employe", allowed: ["employee", "dependent"], suggestion: "employee")
            ), (5, 70, .valueMissing(column: "family_names")),
            (5, 85, .badCountry(column: "nationality", found: "GER", suggestion: "DEU")),
            (
                6, 41,
                .unknownKey(
                    name: "given_name", suggestion: "given_names", allowed: RecordKind.people.columns.map(\.name))
            ), (6, 9, .keyMissing(name: "given_names")),
            (7, 9, .idTwice(column: "person_id", id: "E1", firstLine: 5)),
            (9, 69, .badDay(column: "valid_from", found: "2024-02-30", format: "yyyy-mm-dd")),
            (10, 52, .wrongShape(expected: .value)),
            (11, 36, .unknownReference(column: "person_id", id: "E11", kind: .people, suggestion: "E1")),
            (12, 14, .wrongShape(expected: .list)), (13, 15, .wrongShape(expected: .keys))),
        Mistake(
            "bad expectations",
            """
            - title: A
              records: {people: [{person_id: E1, kind: employee, given_names: A, family_names: B, nationality: DEU}]}
              expect:
                - {day: 2025-02-29, person: E1, rule: renewal.upcoming}
                - {day: 2025-02-28, person: E2, rule: renewal.upcoming}
                - {day: 2025-02-28, person: E1, rule: renewal.upcomming, severity: warn}
                - {day: 2025-02-28, person: E1, rule: renewal.*}
                - {day: 2025-02-28, person: E1, absent: renewals.*}
                - {day: 2025-02-28, person: E1, absent: renewal.*, severity: high}
                - {day: 2025-02-28, person: E1, rule: renewal.upcoming, since: soon, facts: {missing: {a: b}}}
                - 2025-02-28
            """,
            (4, 13, .badDay(column: "day", found: "2025-02-29", format: "yyyy-mm-dd")),
            (5, 33, .unknownPerson(id: "E2")),
            (
                6, 43,
                .badCode(
                    column: "rule", found: "renewal.upcomming", allowed: RulePattern.published,
                    suggestion: "renewal.upcoming")
            ),
            (
                6, 72,
                .badCode(column: "severity", found: "warn", allowed: Severity.codes, suggestion: "warning")
            ),
            (
                7, 43,
                .badCode(column: "rule", found: "renewal.*", allowed: RulePattern.published, suggestion: nil)
            ),
            (
                8, 45,
                .badCode(
                    column: "absent", found: "renewals.*", allowed: RulePattern.published + RulePattern.families,
                    suggestion: "renewal.*")
            ),
            (9, 56, .unknownKey(name: "severity", suggestion: nil, allowed: ["day", "person", "absent"])),
            (10, 68, .badDay(column: "since", found: "soon", format: "yyyy-mm-dd")),
            (10, 91, .wrongShape(expected: .value)), (11, 7, .wrongShape(expected: .keys))),
        Mistake(
            "bad terms",
            """
            - title: A
              policy_relief: maybe
              working_days:
                - {after: 2025-01-01, count: -1, gives: 2025-01-02}
                - {after: 2025-01-01, count: 1}
            """, (2, 18, .badFlag(column: "policy_relief", found: "maybe")),
            (4, 34, .badPolicyValue(key: "count", found: "-1", expected: .number(0...10_000))),
            (5, 7, .keyMissing(name: "gives"))),
    ]

    @Test("give exactly these problems", arguments: mistakes)
    func mistake(_ mistake: Mistake) {
        let problems = #expect(throws: Problems.self) { try CaseFile.read(text: mistake.text, file: "own.yaml") }
        #expect(Set(problems?.all ?? []) == Set(mistake.problems))
        #expect(problems?.all.count == mistake.problems.count)
    }

    @Test("lists come as YAML lists or as text, and values keep their text")
    func values() throws {
        let text = """
            - title: Values
              source: a source
              records:
                outages:
                  - {outage_id: 007, portal: 1.10, procedures: [renewal, card], began_on: 2025-01-01,
                     visa_types: cpp; ptp}
              expect: []
            """
        let read = try #require(try CaseFile.read(text: text, file: "own.yaml").first)
        let outage = try #require(read.records.first as? Outage)
        #expect(outage.outageID == "007")
        #expect(outage.portal == "1.10")
        #expect(outage.procedures == [.renewal, .card])
        #expect(outage.visaTypes == [.cpp, .ptp])
        #expect(read.source == "a source")
        #expect(!read.usesPolicyRelief)
    }

    @Test("files and directories are read in the order given, and all their problems come at once")
    func paths() throws {
        let directory = FileManager.default.temporaryDirectory.appending(path: "cases-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: directory) }
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let path = directory.path(percentEncoded: false)
        let empty = #expect(throws: Problems.self) { try CaseFile.read(paths: [path]) }
        #expect(empty?.all == [Problem(.noCaseFiles, at: Place(file: path))])

        for name in ["b", "a"] {
            try "- {title: \(name), expect: []}"
                .write(to: directory.appending(path: "\(name).yaml"), atomically: true, encoding: .utf8)
        }
        #expect(try CaseFile.read(paths: ["\(path)/b.yaml", path]).map(\.title) == ["b", "a", "b"])

        let problems = #expect(throws: Problems.self) {
            try CaseFile.read(paths: ["\(path)/none.yaml", path, "\(path)/c.yaml"])
        }
        #expect(problems?.all.map(\.place.file) == ["\(path)/c.yaml", "\(path)/none.yaml"])
    }
}
