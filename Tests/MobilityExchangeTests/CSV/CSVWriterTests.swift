import MobilityExchange
import TestSupport
import Testing

@Suite struct CSVWriterTests {
    @Test(
        "Quotes stand only where they are needed",
        arguments: [
            ("a", "a"), ("", ""), ("a b", "a b"), ("a;b", "a;b"), ("=1+1", "=1+1"), ("5'", "5'"), ("a\tb", "a\tb"),
            ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("\"", "\"\"\"\""), ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""),
            (" a", "\" a\""), ("a ", "\"a \""), ("\ta", "\"\ta\""), ("\u{A0}a", "\"\u{A0}a\""), ("ñ👩🏽‍🚀", "ñ👩🏽‍🚀"),
        ])
    func cell(_ text: String, written: String) {
        var writer = CSVWriter()
        writer.append(["x", text, "y"])
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "x,\(written),y\n")
    }

    @Test func whatIsWrittenIsRead() throws {
        var random = SeededRandom(seed: 20_261_121)
        let pieces = ["a", ",", ";", "\"", "\n", "\r", " ", "\t", "é", "e\u{301}", "👨‍👩‍👧", "\u{5D0}", "=1+1", "\u{FEFF}"]
        for _ in 0..<500 {
            let rows = (0..<4).map { _ in
                ["x"]
                    + (0..<3).map { _ in
                        (0..<Int.random(in: 0..<6, using: &random)).compactMap { _ in
                            pieces.randomElement(using: &random)
                        }
                        .joined()
                    }
            }
            var writer = CSVWriter()
            // As in every file, the header says what separates.
            writer.append(["h", "i", "j", "k"])
            for row in rows { writer.append(row) }
            let read = try readAll(writer.take(), chunk: 16, limit: 1_024)
            #expect(read.flaws == [])
            #expect(read.rows.dropFirst().map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
        }
    }
}
