/// What a server or a command said, as it may be kept and shown.
public enum ServerWords {
    private static let longest = 500

    /// The text in one line of at most 500 characters; control characters, which could end a line or move a screen's
    /// cursor, are replaced by question marks.
    public static func line(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(longest) { line.append(isControl(scalar) ? "?" : scalar) }
        return String(line)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: true
        default: false
        }
    }
}
