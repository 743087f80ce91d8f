import Mobility
import MobilityExchange
import TestSupport
import Testing

/// Bytes, and the rows that they mean. A cell that is no text is written as ✗, a flaw as `line:column name`.
struct ReaderCase: Sendable, CustomTestStringConvertible {
    let title: String
    let bytes: [UInt8]
    let rows: [[String]]
    let flaws: [String]

    var testDescription: String { title }

    init(_ title: String, _ text: String, _ rows: [[String]], flaws: [String] = []) {
        self.init(title, Array(text.utf8), rows, flaws: flaws)
    }

    init(_ title: String, _ bytes: [UInt8], _ rows: [[String]], flaws: [String] = []) {
        (self.title, self.bytes, self.rows, self.flaws) = (title, bytes, rows, flaws)
    }
}

/// Reads everything through a small limit, a given number of bytes at a time.
func readAll(_ bytes: [UInt8], chunk: Int = .max, limit: Int = 64) throws -> (rows: [[String]], flaws: [String]) {
    var rest = bytes[...]
    var reader = CSVReader(cellLimit: limit) {
        defer { rest = rest.dropFirst(chunk) }
        return Array(rest.prefix(chunk))
    }
    var row = CSVRow()
    var rows: [[String]] = []
    var flaws: [String] = []
    while try reader.next(&row) {
        rows.append((0..<row.count).map { row.text($0) ?? "✗" })
        flaws += row.flaws.map { "\($0.line):\($0.column) \($0.kind)" }
    }
    return (rows, flaws)
}

@Suite struct CSVReaderTests {
    static let cases: [ReaderCase] = [
        .init("nothing", "", []),
        .init("a byte order mark alone", "\u{FEFF}", []),
        .init("blank lines alone", "\n\r\n  \n\t\n", []),
        .init("one cell", "a", [["a"]]),
        .init("commas", "a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        .init("semicolons", "a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
        .init("tabs", "a\tb\n1,5\t2;3\n", [["a", "b"], ["1,5", "2;3"]]),
        .init("a separator that the first line names", "sep=;\r\na,b;c\r\n1;2\r\n", [["a,b", "c"], ["1", "2"]]),
        .init(
            "the same behind a mark; it counts as a line",
            "\u{FEFF}sep=,\na;b;c,d\n1,\(String(repeating: "x", count: 65))", [["a;b;c", "d"], ["1", "✗"]],
            flaws: ["3:3 fieldTooLong(limit: 64)"]),
        .init("a first line that only begins so", "sep=;;\n1;2\n", [["sep=", "", ""], ["1", "2"]]),
        .init("separators in quotes don't count", "\"a,b,c\";d\n1;2\n", [["a,b,c", "d"], ["1", "2"]]),
        .init("the header decides, not a blank line before", "\n;\na;b;c,d\n1;2\n", [["a", "b", "c,d"], ["1", "2"]]),
        .init("a byte order mark", "\u{FEFF}a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        .init("a byte order mark before a quote", "\u{FEFF}\"a\",b\n", [["a", "b"]]),
        .init("CRLF", "a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
        .init("CR", "a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
        .init("mixed ends", "a,b\r\n1,2\n3,4\r5,6", [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]]),
        .init("no end of the last line", "a,b\n1,", [["a", "b"], ["1", ""]]),
        .init("blank lines between", "a,b\n\n1,2\n\r\n  \n,\n3,4\n", [["a", "b"], ["1", "2"], ["3", "4"]]),
        .init("empty cells", "a,b,c\n,,x\n", [["a", "b", "c"], ["", "", "x"]]),
        .init("quotes", "a\n\"x\"\n", [["a"], ["x"]]),
        .init("an empty quoted cell", "a,b\n\"\",x\n", [["a", "b"], ["", "x"]]),
        .init("doubled quotes", "a\n\"x \"\"y\"\" z\"\n\"\"\"\"\n", [["a"], ["x \"y\" z"], ["\""]]),
        .init("line breaks in quotes", "a,b\n\"x\ny\r\nz\rw\",2\n", [["a", "b"], ["x\ny\r\nz\rw", "2"]]),
        .init("separators in a quoted cell", "a,b\n\"1,5;\t\",2\n", [["a", "b"], ["1,5;\t", "2"]]),
        .init("a quote inside plain text is text", "a\n5\" pipe\n", [["a"], ["5\" pipe"]]),
        .init("a blank before a quote makes it text", "a,b\n \"x\",y\n", [["a", "b"], [" \"x\"", "y"]]),
        .init("blanks stay", "a,b\n x , y\n", [["a", "b"], [" x ", " y"]]),
        .init("accents, emoji, right to left", "a\nñandú 👩🏽‍🚀 עברית\n", [["a"], ["ñandú 👩🏽‍🚀 עברית"]]),
        .init("rows of other lengths", "a,b\n1\n1,2,3\n", [["a", "b"], ["1"], ["1", "2", "3"]]),
        .init(
            "a quote never closed", "a,b\n1,2\n3,\"x\ny,z\n",
            [["a", "b"], ["1", "2"], ["3", "x\ny,z\n"]], flaws: ["3:3 unclosedQuote"]),
        .init(
            "a quote never closed, longer than a cell may be", "a\n\"" + String(repeating: "x", count: 100),
            [["a"], ["✗"]], flaws: ["2:1 unclosedQuote"]),
        .init(
            "text behind a closing quote", "a,b\nñ,\"x\"y\n3,4\n", [["a", "b"], ["ñ", "x"], ["3", "4"]],
            flaws: ["2:6 textAfterQuote"]),
        .init(
            "a blank behind a closing quote", "a,b\n\"x\" ,y\n", [["a", "b"], ["x", "y"]],
            flaws: ["2:4 textAfterQuote"]),
        .init(
            "Latin-1", Array("a,b\nñ,Per".utf8) + [0xFA, 0x20] + Array("SA\n1,2\n".utf8),
            [["a", "b"], ["ñ", "✗"], ["1", "2"]], flaws: ["2:6 notUTF8"]),
        .init(
            "Latin-1 at the end of a cell", Array("a,b\nPer".utf8) + [0xFA] + Array(",x\n".utf8),
            [["a", "b"], ["✗", "x"]], flaws: ["2:4 notUTF8"]),
        .init(
            "a character broken off at the end", Array("a\nx".utf8) + [0xE2, 0x82], [["a"], ["✗"]],
            flaws: ["2:2 notUTF8"]),
        .init("an overlong form", Array("a\n".utf8) + [0xC0, 0x80, 0x0A], [["a"], ["✗"]], flaws: ["2:1 notUTF8"]),
        .init("a surrogate", Array("a\n".utf8) + [0xED, 0xA0, 0x80, 0x0A], [["a"], ["✗"]], flaws: ["2:1 notUTF8"]),
        .init("behind Unicode", Array("a\n".utf8) + [0xF4, 0x90, 0x80, 0x80], [["a"], ["✗"]], flaws: ["2:1 notUTF8"]),
        .init("a NUL byte", "a,b\nx\0y,z\n", [["a", "b"], ["✗", "z"]], flaws: ["2:2 nulByte"]),
        .init(
            "a cell as long as it may be", "a\n" + String(repeating: "x", count: 64),
            [
                ["a"], [String(repeating: "x", count: 64)],
            ]),
        .init(
            "a cell too long", "a,b\n1,\(String(repeating: "x", count: 65))\n3,4\n",
            [["a", "b"], ["1", "✗"], ["3", "4"]], flaws: ["2:3 fieldTooLong(limit: 64)"]),
        .init(
            "a quoted cell too long", "a,b\n1,\"\(String(repeating: "x\n", count: 40))\"\n3,4\n",
            [["a", "b"], ["1", "✗"], ["3", "4"]], flaws: ["2:3 fieldTooLong(limit: 64)"]),
    ]

    @Test("The rows that the bytes mean, however they arrive", arguments: cases, [Int.max, 1, 2, 7])
    func rows(_ example: ReaderCase, chunk: Int) throws {
        // The mark and the separator are found in the first chunk, which in a file holds far more than the header.
        let isCommaFile = !example.bytes.contains { $0 == 0x3B || $0 == 0x09 } && example.bytes.first != 0xEF
        guard chunk == .max || isCommaFile else { return }
        let read = try readAll(example.bytes, chunk: chunk)
        #expect(read.rows == example.rows)
        #expect(read.flaws == example.flaws)
    }

    @Test func placesAreCountedInCharactersAndPhysicalLines() throws {
        var reader = CSVReader(Array("\u{FEFF}a,b,c\r\n\r\nñé,\"x\r\ny\",z\n\"q\",r,s".utf8))
        var row = CSVRow()
        var places: [String] = []
        while try reader.next(&row) {
            places.append(
                "\(row.line): "
                    + (0..<row.count).map { "\(row.place($0).line):\(row.place($0).column)" }.joined(separator: " "))
        }
        #expect(places == ["1: 1:1 1:3 1:5", "3: 3:1 3:4 4:4", "5: 5:1 5:5 5:7"])
    }

    @Test func whatTheSourceThrowsPassesThrough() {
        struct Broken: Error {}
        var reader = CSVReader { throw Broken() }
        var row = CSVRow()
        #expect(throws: Broken.self) { try reader.next(&row) }
    }

    @Test func anythingAtAllIsReadWithoutATrap() throws {
        var random = SeededRandom(seed: 20_261_121)
        let bytes: [UInt8] = [0x2C, 0x22, 0x0A, 0x0D, 0x61, 0x3B, 0x00, 0xC3, 0xA9, 0xE2, 0xFF, 0x20]
        for _ in 0..<2_000 {
            let input = (0..<Int.random(in: 0..<40, using: &random)).compactMap { _ in
                bytes.randomElement(using: &random)
            }
            let whole = try readAll(input, limit: 8)
            #expect(try readAll(Array("a,b\n".utf8) + input, chunk: 4, limit: 8).rows.first == ["a", "b"])
            #expect(whole.rows.allSatisfy { !$0.isEmpty }, "\(input)")
        }
    }
}
