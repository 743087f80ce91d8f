import Testing

@testable import MobilityExchange

@Suite("The layout of plain texts")
struct TextLayoutTests {
    private static let wrap = "\u{1}"
    private static let fill = "\u{2}"

    private static let word = String(repeating: "x", count: 90)

    @Test(
        "carries out the marks of a line",
        arguments: [
            ("plain  text \n\n", "plain  text \n\n"),
            // 72 columns are left and right of the gap of 70.
            ("  high\u{2}since", "  high" + String(repeating: " ", count: 69) + "since"),
            ("left\u{2}", "left"),
            // No room: 78 and 2 leave none.
            (
                String(repeating: "a", count: 78) + "\u{2}bb",
                String(repeating: "a", count: 78) + "\n" + String(repeating: " ", count: 78) + "bb"
            ),
            ("    → \u{1}one  two", "    → one two"),
            ("a\n    \u{1}\nb", "a\nb"),
            // A word that fits no line stands alone, neither cut nor dropped.
            ("  \u{1}a \(word) b", "  a\n  \(word)\n  b"),
            (
                "  - \u{1}\(Array(repeating: "seven77", count: 11).joined(separator: " "))",
                "  - \(Array(repeating: "seven77", count: 9).joined(separator: " "))\n    seven77 seven77"
            ),
        ])
    func line(marked: String, laidOut: String) {
        #expect(TextLayout.text(marked) == laidOut)
    }
}
