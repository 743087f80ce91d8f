/// Checks of identifiers that authorities issue.
public enum Identifiers {
    /// Whether the text is a RUC: 11 digits, a known prefix and the right check digit.
    ///
    /// Source: the tax authority's check digit. Weights 5 4 3 2 7 6 5 4 3 2 on the first ten digits; the last is
    /// (11 − sum mod 11) mod 10.
    public static func isRUC(_ text: String) -> Bool {
        let digits = text.utf8.map { Int($0) - 48 }
        guard digits.count == 11, digits.allSatisfy({ (0...9).contains($0) }),
            ["10", "15", "16", "17", "20"].contains(text.prefix(2))
        else { return false }
        let sum = zip(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 }
        return digits[10] == (11 - sum % 11) % 10
    }

    /// Whether the text has the form of a file number (número de expediente): two capital letters, which name the
    /// office, and nine digits.
    public static func isExpediente(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            bytes.count == 11
                && bytes[..<2].allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
                && bytes[2...].allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
    }

    /// Whether the text looks as usual for a passport or carné number: 9 to 12 letters and digits. No norm says so, so
    /// another form is worth a warning and never an error.
    public static func looksLikeDocumentNumber(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return (9...12).contains(bytes.count)
            && bytes.allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0 & 0xDF)
            }
    }

    /// Whether the text is a SHA-256 as it is written here: 64 lower-case hexadecimal digits.
    public static func isSHA256(_ text: String) -> Bool {
        text.utf8.count == 64
            && text.utf8.allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            }
    }
}
