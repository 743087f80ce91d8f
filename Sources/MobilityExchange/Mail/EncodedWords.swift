import Foundation

/// Text in the header of a mail (RFC 2047): as it is where that is safe, else in encoded words.
enum EncodedWords {
    /// 39 bytes make 52 letters of base64, and 64 with what stands around them: with the name of a field before it a
    /// line stays within the 76 that the standard allows.
    private static let bytesPerWord = 39

    /// A text such as a subject.
    static func text(_ text: String) -> String {
        let single = singleLine(text)
        let isPlain =
            single.utf8.allSatisfy { (0x20..<0x7F).contains($0) } && single.utf8.count <= 60 && !single.contains("=?")
        return isPlain ? single : encoded(single)
    }

    /// The name before an address, in which signs have a meaning; nil if nothing of it is left.
    static func name(_ name: String) -> String? {
        let single = singleLine(name)
        if single.isEmpty { return nil }
        let isPlain =
            single.utf8.count <= 60
            && single.utf8.allSatisfy { byte in
                byte == UInt8(ascii: " ") || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
            }
        return isPlain ? single : encoded(single)
    }

    /// Without line breaks, which could begin a field of their own.
    private static func singleLine(_ text: String) -> String {
        SingleLine.text(text).trimmingCharacters(in: .whitespaces)
    }

    /// Words that each hold whole letters, folded onto lines of their own.
    private static func encoded(_ text: String) -> String {
        var words: [[UInt8]] = [[]]
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if let last = words.last, last.count + bytes.count > bytesPerWord { words.append([]) }
            words[words.count - 1] += bytes
        }
        return words.map { "=?UTF-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }
}
