/// Text in lines of at most 76 ASCII characters (RFC 2045, section 6.7).
enum QuotedPrintable {
    private static let width = 76
    private static let digits = Array("0123456789ABCDEF".utf8)

    /// The text, its line breaks turned into CR LF. Ends with a line break, which is added where there is none.
    static func text(_ text: String) -> String {
        let ended = text.last?.isNewline == true ? text.dropLast() : text[...]
        return ended.split(omittingEmptySubsequences: false) { $0.isNewline }.map(line).joined(separator: "\r\n")
            + "\r\n"
    }

    private static func line(_ text: Substring) -> String {
        let bytes = Array(text.utf8)
        var lines: [[UInt8]] = [[]]
        for (index, byte) in bytes.enumerated() {
            let isLast = index == bytes.count - 1
            // A blank at the end of a line would be lost on the way.
            let isInnerBlank = byte == UInt8(ascii: " ") && !isLast
            let isPlain = (0x21..<0x7F).contains(byte) && byte != UInt8(ascii: "=") || isInnerBlank
            let piece = isPlain ? [byte] : [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            // Room for the "=" that says that the line goes on, unless this ends it.
            if lines[lines.count - 1].count + piece.count > (isLast ? width : width - 1) {
                lines[lines.count - 1].append(UInt8(ascii: "="))
                lines.append([])
            }
            lines[lines.count - 1] += piece
        }
        return lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\r\n")
    }
}
