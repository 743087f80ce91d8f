import MobilityExchange
import TestSupport
import Testing

@Suite struct CSVWriterTests {
    @Test(
        "Quotes stand only where they are needed",
        arguments: [
            ("a", "a"), ("", ""), ("a b", "a b"), ("a;b", "a;b"), ("5'", "5'"), ("a\tb", "a\tb"),
            ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("\"", "\"\"\"\""), ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""),
            (" a", "\" a\""), ("a ", "\"a \""), ("\ta", "'\ta"), ("\u{A0}a", "\"\u{A0}a\""), ("ñ👩🏽‍🚀", "ñ👩🏽‍🚀"),
        ])
    func cell(_ text: String, written: String) {
        var writer = CSVWriter()
        writer.append(["x", text, "y"])
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "x,\(written),y\n")
    }

    @Test(
        "What a spreadsheet would run is written as text",
        arguments: [
            ("=1+1", "'=1+1"), ("+51 1 200", "'+51 1 200"), ("@SUM(A1)", "'@SUM(A1)"), ("-2+3", "'-2+3"),
            ("-", "'-"), ("\rx", "\"'\rx\""), ("＝1", "'＝1"), ("＠A", "'＠A"), ("-5", "-5"), ("+5", "+5"),
            ("-5.25", "-5.25"), ("-5.", "'-5."), ("-.5", "'-.5"), ("-1.2.3", "'-1.2.3"), ("'=1", "''=1"),
            ("'-5", "''-5"), ("''=1", "'''=1"), ("'a", "'a"), ("'", "'"), ("a=1", "a=1"), ("！a", "！a"),
        ])
    func formula(_ text: String, written: String) throws {
        var writer = CSVWriter()
        writer.append(["h", "i"])
        writer.append([text, "y"])
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "h,i\n\(written),y\n")
        #expect(try readAll(writer.take(), chunk: 16, limit: 1_024).rows.last == [text, "y"])
    }

    @Test func forASpreadsheetInSpanishSemicolonsSeparateAndAccentsAreMarked() throws {
        var writer = CSVWriter(.excel)
        writer.append(["h", "i"])
        writer.append(["a;b", "é,=1"])
        let bytes = writer.take()
        #expect(bytes == [0xEF, 0xBB, 0xBF] + Array("h;i\n\"a;b\";é,=1\n".utf8))
        #expect(try readAll(bytes, chunk: 16, limit: 1_024).rows == [["h", "i"], ["a;b", "é,=1"]])
    }

    @Test(arguments: [CSVDialect.standard, .excel]) func whatIsWrittenIsRead(_ dialect: CSVDialect) throws {
        var random = SeededRandom(seed: 20_261_121)
        let pieces = [
            "a", ",", ";", "\"", "\n", "\r", " ", "\t", "é", "e\u{301}", "👨‍👩‍👧", "\u{5D0}", "=1+1", "\u{FEFF}", "'", "-",
            "+", "5", "@", "＝", ".",
        ]
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
            var writer = CSVWriter(dialect)
            // As in every file, the header says what separates.
            writer.append(["h", "i", "j", "k"])
            for row in rows { writer.append(row) }
            let read = try readAll(writer.take(), chunk: 16, limit: 1_024)
            #expect(read.flaws == [])
            #expect(read.rows.dropFirst().map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
        }
    }
}
