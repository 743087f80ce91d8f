import TestSupport
import Testing

@testable import MobilityExchange

@Suite struct ContentLineTests {
    /// Texts of characters that escaping and folding treat differently, of one to four octets.
    private static func text(seed: UInt64) -> String {
        var random = SeededRandom(seed: seed)
        let alphabet = [
            "a", "Z", " ", "\\", ";", ",", "\n", "\r", "\r\n", "n", "N", ":", "\"", "\t", "ñ", "é", "e\u{301}", "ж",
            "漢", "€",
            "🧳", "👩🏽‍💻", "\u{0}", "\u{7}", "\u{7F}", "\u{85}", "\u{2028}", "prórroga",
        ]
        let length = Int.random(in: 0...200, using: &random)
        return (0..<length).map { _ in alphabet.randomElement(using: &random) ?? "" }.joined()
    }

    /// Reads a folded line as RFC 5545 section 3.1 says.
    private static func unfolded(_ text: String) -> String {
        String(decoding: text.utf8, as: UTF8.self).replacing("\r\n ", with: "")
    }

    /// Reads an escaped text as RFC 5545 section 3.3.11 says; nil if it is none.
    private static func unescaped(_ text: String) -> String? {
        var result = ""
        var isEscape = false
        for scalar in text.unicodeScalars {
            if isEscape {
                switch scalar {
                case "\\", ";", ",": result.unicodeScalars.append(scalar)
                case "n", "N": result += "\n"
                default: return nil
                }
                isEscape = false
            } else if scalar == "\\" {
                isEscape = true
            } else if ";,\n\r".unicodeScalars.contains(scalar) {
                return nil
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return isEscape ? nil : result
    }

    @Test(arguments: 1...500 as ClosedRange<UInt64>) func whatIsEscapedReadsBack(seed: UInt64) throws {
        let text = Self.text(seed: seed)
        var scalars = String.UnicodeScalarView()
        let lines = text.replacing("\r\n", with: "\n").unicodeScalars
        for scalar in lines {
            switch scalar {
            case "\r", "\u{85}", "\u{2028}": scalars.append("\n")
            case "\u{0}", "\u{7}", "\u{7F}": break
            default: scalars.append(scalar)
            }
        }
        #expect(Self.unescaped(ContentLine.escaped(text)).map { Array($0.utf8) } == Array(String(scalars).utf8))
    }

    @Test(arguments: 1...500 as ClosedRange<UInt64>) func foldedLinesAreShortAndUnfold(seed: UInt64) {
        let line = "DESCRIPTION:" + ContentLine.escaped(Self.text(seed: seed))
        let folded = Array(ContentLine.folded(line).utf8)
        #expect(folded.suffix(2) == [13, 10])
        var lines: [[UInt8]] = [[]]
        for byte in folded.dropLast(2) {
            if byte == 10, lines[lines.count - 1].last == 13 {
                lines[lines.count - 1].removeLast()
                lines.append([])
            } else {
                lines[lines.count - 1].append(byte)
            }
        }
        for (index, part) in lines.enumerated() {
            #expect(part.count <= 75)
            // No character is torn apart.
            #expect(String(validating: part, as: UTF8.self) != nil)
            if index > 0 { #expect(part.first == 32) }
            // Every line but the last is as long as it can be.
            if index + 1 < lines.count { #expect(part.count > 75 - 4) }
        }
        let joined = lines.enumerated().flatMap { $0 == 0 ? $1[...] : $1.dropFirst() }
        #expect(joined == Array(line.utf8))
    }

    @Test(arguments: [(0, 1), (74, 1), (75, 1), (76, 2), (149, 2), (150, 3), (223, 3), (224, 4)])
    func breaksAfter75Octets(length: Int, lines: Int) {
        let folded = ContentLine.folded(String(repeating: "x", count: length))
        #expect(folded.utf8.count { $0 == 10 } == lines)
    }

    @Test func aCharacterThatDoesNotFitGoesToTheNextLine() {
        let start = String(repeating: "x", count: 74)
        #expect(Array(ContentLine.folded(start + "ñ").utf8) == Array("\(start)\r\n ñ\r\n".utf8))
        #expect(Array(ContentLine.folded(start + "nñ").utf8) == Array("\(start)n\r\n ñ\r\n".utf8))
    }
}
