import Mobility
import MobilityPolicy
import Testing

@Suite("Mistakes in an overlay")
struct BadOverlayTests {
    static let provenance = "source: s, confidence: stated"
    static let families = [
        "checked", "sources", "parameters", "statuses", "holidays", "non_working_days", "relief_measures", "conflicts",
        "arguments", "offices", "channels",
    ]

    static let mistakes: [PolicyMistake] = [
        // Keys
        PolicyMistake(
            "unknown family", "parametres: {}",
            (1, 1, .unknownKey(name: "parametres", suggestion: "parameters", allowed: families))),
        PolicyMistake(
            "unknown parameter", "parameters:\n  renewal.windowlead: {values: []}",
            (
                2, 3,
                .unknownKey(
                    name: "renewal.windowlead", suggestion: "renewal.window_lead", allowed: PolicyKey.codes)
            )),
        PolicyMistake(
            "unknown parameter, like none", "parameters:\n  x: {values: []}",
            (2, 3, .unknownKey(name: "x", suggestion: nil, allowed: PolicyKey.codes))),
        .value(
            "uit", "{form: 2027-01-01, value: 5600, \(provenance)}",
            (
                2, 30,
                .unknownKey(
                    name: "form", suggestion: "from", allowed: ["from", "value", "source", "confidence", "checked"])
            ),
            (2, 29, .keyMissing(name: "from"))),
        PolicyMistake(
            "unknown status", "statuses:\n  residentworker: {work: no}",
            (2, 3, .unknownKey(name: "residentworker", suggestion: "resident_worker", allowed: VisaType.codes))),
        PolicyMistake(
            "unknown conflict", "conflicts:\n  fine-rates: {}",
            (2, 3, .unknownKey(name: "fine-rates", suggestion: "fine-rate", allowed: ConflictID.codes))),

        // What a fact must say of itself
        PolicyMistake(
            "no source, confidence, day of the check",
            "parameters:\n  uit:\n    values: [{from: 2027-01-01, value: 5600}]",
            (3, 14, .keyMissing(name: "source")), (3, 14, .keyMissing(name: "confidence")),
            (3, 14, .keyMissing(name: "checked"))),
        PolicyMistake(
            "a status changed without a source", "statuses:\n  other_resident: {work: yes}",
            (2, 19, .keyMissing(name: "source")), (2, 19, .keyMissing(name: "confidence")),
            (2, 19, .keyMissing(name: "checked"))),
        .value(
            "uit", "{from: 2027-01-01, value: 5600, source: , confidence: stated}",
            (2, 69, .valueMissing(column: "source"))),
        .value(
            "uit", "{from: 2027-01-01, value: 5600, source: s, confidence: sure}",
            (
                2, 84,
                .badCode(column: "confidence", found: "sure", allowed: Confidence.codes, suggestion: nil)
            )),
        .value(
            "uit", "{from: 2027-01-01, value: 5600, source: s, confidence: conflit}",
            (
                2, 84,
                .badCode(
                    column: "confidence", found: "conflit", allowed: Confidence.codes, suggestion: "conflict")
            )),
        .value(
            "uit", "{from: 2027-01-01, value: 5600, \(provenance), checked: yesterday}",
            (2, 101, .badDay(column: "checked", found: "yesterday", format: "yyyy-mm-dd"))),
        PolicyMistake(
            "a bad day of the check is one problem",
            """
            checked: soon
            non_working_days:
              - {day: 2027-01-04, source: s, confidence: stated}
              - {day: 2027-01-05, source: s, confidence: stated}
            """, (1, 10, .badDay(column: "checked", found: "soon", format: "yyyy-mm-dd"))),
        .value("uit", "{value: 5600, \(provenance)}", (2, 29, .keyMissing(name: "from"))),
        .value("uit", "{from: 2027-01-01, \(provenance)}", (2, 29, .keyMissing(name: "value"))),

        // Values
        .value(
            "uit", "{from: 2027-02-30, value: 5600, \(provenance)}",
            (2, 36, .badDay(column: "from", found: "2027-02-30", format: "yyyy-mm-dd"))),
        .value(
            "uit", "{from: 2027-01-01, value: S/ 5600, \(provenance)}",
            (2, 55, .badPolicyValue(key: "uit", found: "S/ 5600", expected: .soles(1...30_000)))),
        .value(
            "uit", "{from: 2027-01-01, value: 0, \(provenance)}",
            (2, 55, .badPolicyValue(key: "uit", found: "0", expected: .soles(1...30_000)))),
        .value(
            "uit", "{from: 2027-01-01, value: 560000, \(provenance)}",
            (2, 55, .badPolicyValue(key: "uit", found: "560000", expected: .soles(1...30_000)))),
        .value(
            "fine.visitor_payment_code", "{value: A0675, \(provenance)}",
            (2, 59, .badPolicyValue(key: "fine.visitor_payment_code", found: "A0675", expected: .digits(1...12)))),
        .value(
            "fine.visitor_payment_code", "{value: 1234567890123, \(provenance)}",
            (
                2, 59,
                .badPolicyValue(
                    key: "fine.visitor_payment_code", found: "1234567890123", expected: .digits(1...12))
            )),
        .value(
            "travel.permit_fee", "{value: -1, \(provenance)}",
            (2, 51, .badPolicyValue(key: "travel.permit_fee", found: "-1", expected: .soles(0...30_000)))),
        .value(
            "travel.permit_copies", "{value: three, \(provenance)}",
            (2, 54, .badPolicyValue(key: "travel.permit_copies", found: "three", expected: .number(0...3_660)))),
        .value(
            "uit", "{from: 2027-01-01, value: [5600], \(provenance)}", (2, 55, .wrongShape(expected: .value))),
        .value(
            "fine.visitor_daily_rate", "{value: 0.1, \(provenance)}",
            (2, 57, .badPolicyValue(key: "fine.visitor_daily_rate", found: "0.1", expected: .percent))),
        .value(
            "fine.visitor_daily_rate", "{value: 101 %, \(provenance)}",
            (2, 57, .badPolicyValue(key: "fine.visitor_daily_rate", found: "101 %", expected: .percent))),
        .value(
            "fine.visitor_daily_rate", "{value: 0.00001 %, \(provenance)}",
            (2, 57, .badPolicyValue(key: "fine.visitor_daily_rate", found: "0.00001 %", expected: .percent))),
        .value(
            "fine.visitor_daily_rate", "{value: -1 %, \(provenance)}",
            (2, 57, .badPolicyValue(key: "fine.visitor_daily_rate", found: "-1 %", expected: .percent))),
        .value(
            "renewal.high_lead", "{value: soon, \(provenance)}",
            (2, 51, .badPolicyValue(key: "renewal.high_lead", found: "soon", expected: .number(0...3_660)))),
        .value(
            "renewal.high_lead", "{value: -1, \(provenance)}",
            (2, 51, .badPolicyValue(key: "renewal.high_lead", found: "-1", expected: .number(0...3_660)))),
        .value(
            "renewal.high_lead", "{value: 20190701, \(provenance)}",
            (2, 51, .badPolicyValue(key: "renewal.high_lead", found: "20190701", expected: .number(0...3_660)))),
        .value(
            "document.passport_lead", "{value: 121, \(provenance)}",
            (2, 56, .badPolicyValue(key: "document.passport_lead", found: "121", expected: .number(0...120)))),
        .value(
            "fine.majority_age", "{value: 18.5, \(provenance)}",
            (2, 51, .badPolicyValue(key: "fine.majority_age", found: "18.5", expected: .number(0...150)))),
        .value(
            "travel.pending_travel", "{value: never, \(provenance)}",
            (
                2, 55,
                .badPolicyValue(
                    key: "travel.pending_travel", found: "never", expected: .word(["allowed", "forbidden"]))
            )),
        PolicyMistake(
            "two values from one day",
            """
            checked: 2026-12-01
            parameters:
              uit:
                values:
                  - {from: 2027-01-01, value: 5600, source: s, confidence: stated}
                  - {from: 2027-01-01, value: 5700, source: s, confidence: stated}
            """, (6, 9, .valueTwice(key: "uit", from: "2027-01-01", firstLine: 5))),
        PolicyMistake(
            "a status that may be extended perhaps",
            "statuses:\n  cpp: {extension: perhaps, work: 1, \(provenance), checked: 2026-12-01}",
            (
                2, 20,
                .badCode(
                    column: "extension", found: "perhaps", allowed: ["yes", "no", "indefinite"], suggestion: nil)
            ), (2, 35, .badFlag(column: "work", found: "1"))),
        PolicyMistake(
            "holidays that don't exist",
            """
            checked: 2026-12-01
            holidays:
              - {day: 02-30, name: {en: A, es: B}, source: s, confidence: stated}
              - {easter: soon, name: {en: A, es: B}, source: s, confidence: stated}
              - {day: 03-01, name: {en: A}, source: s, confidence: stated}
              - {name: {en: A, es: B}, source: s, confidence: stated}
              - {day: 03-01, from: 2027-01-01, until: 2026-01-01, name: {en: A, es: B}, source: s, confidence: stated}
            """,
            (3, 11, .badPolicyValue(key: "day", found: "02-30", expected: .monthAndDay)),
            (4, 14, .badPolicyValue(key: "easter", found: "soon", expected: .number(-100...100))),
            (5, 24, .keyMissing(name: "es")), (6, 5, .keyMissing(name: "day")),
            (7, 43, .datesOutOfOrder(earlier: "from", later: "until"))),
        PolicyMistake(
            "relief that relieves nothing",
            """
            checked: 2026-12-01
            relief_measures:
              - {relief_id: A, norm: N, effect: suspend_fine, from: 2027-01-01, source: s, confidence: stated}
              - {relief_id: B, norm: N, effect: extend_validity, from: 2027-01-01, source: s, confidence: stated}
              - {relief_id: C, norm: N, effect: suspend_fines, from: 2027-01-01, until: 2026-01-01,
                 source: s, confidence: stated}
              - {relief_id: D, effect: suspend_fines, from: 2027-01-01, visa_types: [cp], source: s, confidence: stated}
              - {relief_id: E, norm: N, effect: suspend_fines, from: 2027-01-01, source: s, confidence: stated}
              - {relief_id: E, norm: N, effect: suspend_fines, from: 2027-01-01, source: s, confidence: stated}
            """,
            (
                3, 37,
                .badCode(
                    column: "effect", found: "suspend_fine", allowed: ReliefEffect.codes, suggestion: "suspend_fines")
            ), (4, 5, .extensionWithoutDay), (5, 77, .datesOutOfOrder(earlier: "from", later: "until")),
            (7, 5, .keyMissing(name: "norm")),
            (
                7, 73, .badCode(column: "visa_types", found: "cp", allowed: VisaType.codes, suggestion: "cpp")
            ), (9, 5, .idTwice(column: "relief_id", id: "E", firstLine: 8))),

        PolicyMistake(
            "an argument about no rule, without a norm",
            "checked: 2026-12-01\narguments:\n  own: {text: {en: A}, rules: [renewal.block], \(provenance)}",
            (3, 15, .keyMissing(name: "es")), (3, 8, .keyMissing(name: "norm")),
            (
                3, 32,
                .badCode(
                    column: "rules", found: "renewal.block", allowed: RuleID.codes, suggestion: "renewal.blocked")
            )),
        PolicyMistake(
            "an argument that does not say on what it bears",
            "checked: 2026-12-01\narguments:\n  own: {text: {en: A, es: B}, norm: N, \(provenance)}",
            (3, 8, .keyMissing(name: "rules"))),

        // Shapes
        PolicyMistake("a list where keys belong", "- uit: 5600", (1, 1, .wrongShape(expected: .keys))),
        PolicyMistake("a number where keys belong", "parameters:\n  uit: 5600", (2, 8, .wrongShape(expected: .keys))),
        PolicyMistake(
            "keys where a list belongs", "parameters:\n  uit:\n    values: {from: 2027-01-01}",
            (3, 13, .wrongShape(expected: .list))),
        PolicyMistake("keys where holidays belong", "holidays: {day: 01-01}", (1, 11, .wrongShape(expected: .list))),
        PolicyMistake("a list as a key", "? [a]\n: b", (1, 3, .wrongShape(expected: .text))),

        // YAML itself
        PolicyMistake(
            "an open bracket", "parameters:\n  uit: {values: [\n",
            (
                3, 1,
                .badYAML(reason: "while parsing a flow node, did not find expected node content")
            )),
        PolicyMistake(
            "a tab", "parameters:\n\tuit: {}",
            (
                2, 1,
                .badYAML(reason: "while scanning for the next token, found character that cannot start any token")
            )),
        PolicyMistake("a key twice", "checked: 2026-12-01\nchecked: 2026-12-02", (1, 1, .keyTwice(name: "checked"))),
        PolicyMistake(
            "an alias of nothing", "parameters: *values", (1, 13, .badYAML(reason: "found undefined alias"))),
        PolicyMistake(
            "two documents", "checked: 2026-12-01\n---\nchecked: 2026-12-02",
            (
                2, 1,
                .badYAML(reason: "expected a single document in the stream, but found another document")
            )),
        PolicyMistake(
            "a control character", "a: \u{1}", (1, 4, .badYAML(reason: "control characters are not allowed"))),
    ]

    @Test("give exactly these problems", arguments: mistakes)
    func mistake(_ mistake: PolicyMistake) {
        let problems = #expect(throws: Problems.self) { try peru(with: mistake.text) }
        #expect(Set(problems?.all ?? []) == Set(mistake.problems))
        #expect(problems?.all.count == mistake.problems.count)
    }

    @Test("of all files come at once")
    func allFiles() {
        let problems = #expect(throws: Problems.self) {
            try PolicyLibrary.load(files: [
                PolicyFile(name: "b.yaml", text: "holidays: 1\nstatuses: 2"), PolicyFile(name: "a.yaml", text: "["),
            ])
        }
        #expect(problems?.all.map(\.place.file) == ["a.yaml", "b.yaml", "b.yaml"])
    }

    @Test("have a text in both languages")
    func texts() {
        for mistake in Self.mistakes {
            for problem in mistake.problems {
                let text = ProblemText.text(problem.kind)
                #expect(text.en != text.es)
            }
        }
        let line = ProblemText.line(
            Problem(
                .badPolicyValue(key: "fine.visitor_daily_rate", found: "0.1", expected: .percent),
                at: Place(file: "own.yaml", line: 3, column: 9)), .en)
        #expect(
            line == """
                own.yaml:3:9: fine.visitor_daily_rate: "0.1" is not a percentage from 0 % to 100 % with at most four \
                decimals, such as 0.1 %.
                """)
    }

    @Test("a text full of aliases is refused rather than unfolded")
    func aliases() {
        var text = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
        for (last, next) in zip("abcdefgh", "bcdefghi") {
            text += "\(next): &\(next) [\(Array(repeating: "*\(last)", count: 10).joined(separator: ", "))]\n"
        }
        let problems = #expect(throws: Problems.self) { try peru(with: text) }
        #expect(problems?.all.map(\.kind) == [.badYAML(reason: "more than 1000000 values")])
    }
}
