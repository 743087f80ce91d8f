import Testing

@testable import MobilityExchange

@Suite struct WrappingTests {
    static let text =
        "File the renewal\tbefore the last\nlawful day,  whatever the portal says; averyveryverylongword stands alone."

    @Test(arguments: [8, 12, 20, 40, 200], [0, 4])
    func linesAreAsLongAsTheyMayBe(width: Int, hanging: Int) {
        let words = WrappingTests.text.split(whereSeparator: \.isWhitespace).map(String.init)
        let lines = TextPage.wrapped(WrappingTests.text, to: width, hanging: hanging)
        #expect(lines.flatMap { $0.split(separator: " ").map(String.init) } == words)
        for (index, line) in lines.enumerated() {
            let limit = width - (index == 0 ? 0 : hanging)
            #expect(line.count <= limit || !line.contains(" "))
            // The first word of the next line would not have fitted.
            guard index + 1 < lines.count, let next = lines[index + 1].split(separator: " ").first else { continue }
            #expect(line.count + 1 + next.count > limit)
        }
    }

    /// Unicode's blanks part words like those of ASCII.
    @Test(arguments: ["\u{a0}", "\u{2003}", "\u{85}", "\r\n", " \u{3000} "])
    func otherBlanks(blank: String) {
        #expect(TextPage.wrapped("é\(blank)b\(blank)ñandú", to: 8) == ["é b", "ñandú"])
    }

    /// Letters that take more than a byte are as wide as others.
    @Test(arguments: [8, 12, 20, 40, 200], [0, 4])
    func accentsTakeNoRoom(width: Int, hanging: Int) {
        func accented(_ text: String) -> String { text.replacing("a", with: "á").replacing("o", with: "o\u{301}") }
        let plain = TextPage.wrapped(WrappingTests.text, to: width, hanging: hanging)
        #expect(TextPage.wrapped(accented(WrappingTests.text), to: width, hanging: hanging) == plain.map(accented))
    }
}
