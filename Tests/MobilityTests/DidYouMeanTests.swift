import Mobility
import Testing

@Suite struct DidYouMeanTests {
    private static let rules = RuleID.allCases.map(\.rawValue)

    @Test(
        arguments: [
            ("renewal.lapsed", "renewal.lapsed-unfiled"), ("renewal.upcomming", "renewal.upcoming"),
            ("Travel.Hold", "travel.hold"), ("renewal", nil), ("outa", "outage.open"), ("out", nil), ("x", nil),
        ] as [(String, String?)])
    func theOnlyBeginningOrTheNearest(text: String, meant: String?) {
        #expect(DidYouMean.suggestion(for: text, among: Self.rules) == meant)
    }
}
