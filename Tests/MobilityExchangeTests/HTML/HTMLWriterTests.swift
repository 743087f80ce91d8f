import Testing

@testable import MobilityExchange

@Suite("HTML")
struct HTMLWriterTests {
    @Test(
        "is escaped wherever a text stands",
        arguments: [
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"), ("a & b", "a &amp; b"),
            ("\" onclick='x'", "&quot; onclick=&#39;x&#39;"), ("Ñandú", "Ñandú"),
            ("a\u{0}b\u{1B}", "a\u{FFFD}b\u{FFFD}"),
            ("\u{FFFE}\u{85}", "\u{FFFD}\u{FFFD}"), ("a\nb\t", "a\nb\t"), ("👨‍👩‍👧", "👨‍👩‍👧"),
        ])
    func escaped(text: String, expected: String) {
        #expect(HTMLWriter.escaped(text) == expected)
        var page = HTMLWriter()
        page.link(to: text, text)
        #expect(page.html == "<a href=\"\(expected)\">\(expected)</a>")
    }

    @Test func nests() {
        var page = HTMLWriter()
        page.element("div", [("class", "a")]) { body in
            body.element("p", "x")
            body.table(["A"], [["1"], ["<"]])
            body.element("br", [])
        }
        #expect(
            page.html == """
                <div class="a"><p>x</p>
                <table><thead><tr><th scope="col">A</th></tr>
                </thead>
                <tbody><tr><td>1</td></tr>
                <tr><td>&lt;</td></tr>
                </tbody>
                </table>
                <br />
                </div>

                """)
    }
}
