/// Lines of an iCalendar file, RFC 5545 section 3.1.
enum ContentLine {
    /// The longest line without its end, in octets.
    private static let longest = 75

    /// A text as a property of type TEXT writes it: `\`, `;`, `,` and ends of lines escaped, other control characters
    /// left out, since the format has no way to write them.
    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            defer { afterReturn = scalar == "\r" }
            switch scalar {
            case "\\", ";", ",": result.append(contentsOf: ["\\", scalar])
            case "\n" where afterReturn: break
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": result.append(contentsOf: ["\\", "n"])
            case "\t": result.append(scalar)
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): break
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// The line with its end. A long one is broken between characters, and goes on in lines that begin with a blank.
    static func folded(_ line: String) -> String {
        var result = ""
        var octets = 0
        for scalar in line.unicodeScalars {
            let width = UTF8.width(scalar)
            if octets + width > longest {
                result += "\r\n "
                octets = 1
            }
            result.unicodeScalars.append(scalar)
            octets += width
        }
        return result + "\r\n"
    }
}
