import Mobility
import MobilityPolicy
import Testing

@Suite("What can be argued")
struct ArgumentTests {
    static let expected: [(String, String, Confidence, [RuleID])] = [
        (
            "acknowledgement", "TUO Ley 27444 art. 257", .confirmed,
            [.renewalLapsedUnfiled, .renewalFiledLate, .visitorOverstay]
        ),
        (
            "force-majeure", "TUO Ley 27444 art. 257", .confirmed,
            [.renewalBlocked, .renewalLapsedUnfiled, .renewalFiledLate, .visitorOverstay]
        ),
        (
            "induced-error", "TUO Ley 27444 art. 257", .confirmed,
            [.renewalBlocked, .renewalLapsedUnfiled, .renewalFiledLate, .visitorOverstay]
        ),
        (
            "next-working-day", "TUO Ley 27444 art. 145.2", .conflict,
            [.renewalBlocked, .renewalLapsedUnfiled, .renewalFiledLate]
        ),
        (
            "no-interest", "DL 1350 art. 54", .confirmed,
            [.renewalLapsedUnfiled, .renewalFiledLate, .visitorOverstay]
        ),
        (
            "no-sanction-on-minors", "DL 1350 art. 53.3", .confirmed,
            [.renewalLapsedUnfiled, .renewalFiledLate, .visitorOverstay]
        ),
        (
            "reception-open", "TUO Ley 27444 art. 148.3", .confirmed,
            [.renewalBlocked, .renewalLapsedUnfiled, .renewalFiledLate]
        ),
    ]

    @Test("is that on record, in order of the ids")
    func ids() throws { #expect(try PolicyLibrary.peru().arguments.map(\.id) == Self.expected.map(\.0)) }

    @Test("rests on its norm and bears on its rules", arguments: expected)
    func argument(id: String, norm: String, confidence: Confidence, rules: [RuleID]) throws {
        let argument = try #require(try PolicyLibrary.peru().arguments.first { $0.id == id })
        #expect(argument.norm == norm)
        #expect(argument.provenance.confidence == confidence)
        #expect(argument.rules == rules)
    }

    @Test("is found by the rule", arguments: [(RuleID.renewalBlocked, 4), (.visitorOverstay, 5), (.filingPending, 0)])
    func byRule(rule: RuleID, count: Int) throws {
        #expect(try PolicyLibrary.peru().arguments(about: rule).count == count)
    }

    @Test("can be added, replaced and taken out by an overlay")
    func overlay() throws {
        let loaded = try peru(
            with: """
                checked: 2026-12-01
                arguments:
                  own: {text: {en: A, es: B}, norm: N, rules: renewal.blocked, source: s, confidence: chosen}
                  no-interest: {text: {en: C, es: D}, norm: M, rules: [], source: s, confidence: stated}
                """
        )
        #expect(loaded.arguments.count == 8)
        #expect(loaded.arguments.first { $0.id == "own" }?.rules == [.renewalBlocked])
        #expect(loaded.arguments.first { $0.id == "no-interest" }?.text.es == "D")
        #expect(loaded.arguments(about: .renewalLapsedUnfiled).allSatisfy { $0.id != "no-interest" })
        #expect(loaded.arguments(about: .renewalBlocked).map(\.id).contains("own"))
    }

    @Test(
        "a citation leads to the source that it names",
        arguments: [
            ("DL 1350 art. 54", "DL 1350"), ("TUO Ley 27444 arts 145.2, 148.3", "TUO Ley 27444"),
            ("outage notice", "outage notice"), ("DL 135", nil), ("DL 1350-x", nil), ("own lawyers", nil),
        ] as [(String, String?)])
    func source(citation: String, name: String?) throws {
        #expect(try PolicyLibrary.peru().source(of: citation)?.name == name)
    }
}
