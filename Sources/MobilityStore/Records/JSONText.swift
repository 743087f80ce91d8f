/// Writes JSON whose bytes depend on nothing but the values: keys in the given order, no blanks, only what must be
/// escaped is. Foundation's encoder keeps no order of keys of its own, and these bytes are hashed.
enum JSONText {
    /// An object of texts and nulls.
    static func object(_ members: some Sequence<(key: String, value: String?)>) -> String {
        var json = "{"
        for (key, value) in members {
            if json.utf8.count > 1 { json += "," }
            append(key, to: &json)
            json += ":"
            if let value { append(value, to: &json) } else { json += "null" }
        }
        return json + "}"
    }

    /// An array of texts.
    static func array(_ texts: some Sequence<String>) -> String {
        var json = "["
        for text in texts {
            if json.utf8.count > 1 { json += "," }
            append(text, to: &json)
        }
        return json + "]"
    }

    /// An array of whole numbers.
    static func array(_ numbers: some Sequence<Int>) -> String {
        "[" + numbers.map(String.init).joined(separator: ",") + "]"
    }

    /// A text in its quotes.
    static func quoted(_ text: String) -> String {
        var json = ""
        append(text, to: &json)
        return json
    }

    private static func append(_ text: String, to json: inout String) {
        json += "\""
        defer { json += "\"" }
        // Nearly every text holds nothing that must be escaped.
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) else {
            json += text
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": json += "\\\""
            case "\\": json += "\\\\"
            case "\u{0}"..<"\u{20}":
                let digits = String(scalar.value, radix: 16)
                json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: json.unicodeScalars.append(scalar)
            }
        }
    }
}
