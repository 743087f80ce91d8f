/// Texts that have to stay on their line.
enum SingleLine {
    /// The text in one line, without control characters: a blank for each. None could end a line, begin a header or be
    /// taken for one of the layout's marks.
    static func text(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var clean = ""
        for scalar in text.unicodeScalars { clean.unicodeScalars.append(isControl(scalar) ? " " : scalar) }
        return clean
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: true
        default: false
        }
    }
}
