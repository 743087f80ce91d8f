/// Writes JSON whose bytes depend on nothing but the values: keys in the given order, no blanks, only what must be
/// escaped is. Foundation's encoder keeps no order of keys of its own, and these bytes are hashed.
enum JSONText {
    /// An object of texts and nulls.
    static func object(_ members: some Sequence<(key: String, value: String?)>) -> String {
        String(decoding: bytes(object: members), as: UTF8.self)
    }

    /// The bytes of an object of texts and nulls.
    static func bytes(object members: some Sequence<(key: String, value: String?)>) -> [UInt8] {
        var json = [UInt8(ascii: "{")]
        for (key, value) in members {
            if json.count > 1 { json.append(UInt8(ascii: ",")) }
            append(key, to: &json)
            json.append(UInt8(ascii: ":"))
            if let value { append(value, to: &json) } else { json += "null".utf8 }
        }
        json.append(UInt8(ascii: "}"))
        return json
    }

    /// An array of texts.
    static func array(_ texts: some Sequence<String>) -> String {
        var json = [UInt8(ascii: "[")]
        for text in texts {
            if json.count > 1 { json.append(UInt8(ascii: ",")) }
            append(text, to: &json)
        }
        json.append(UInt8(ascii: "]"))
        return String(decoding: json, as: UTF8.self)
    }

    /// An array of whole numbers.
    static func array(_ numbers: some Sequence<Int>) -> String {
        "[" + numbers.map(String.init).joined(separator: ",") + "]"
    }

    /// A text in its quotes.
    static func quoted(_ text: String) -> String {
        var json: [UInt8] = []
        append(text, to: &json)
        return String(decoding: json, as: UTF8.self)
    }

    private static func append(_ text: String, to json: inout [UInt8]) {
        json.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { bytes in
            // Nearly every text holds nothing that must be escaped.
            guard bytes.contains(where: mustBeEscaped) else { return json.append(contentsOf: bytes) }
            for byte in bytes { append(byte, to: &json) }
        }
        json.append(UInt8(ascii: "\""))
    }

    private static func mustBeEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private static func append(_ byte: UInt8, to json: inout [UInt8]) {
        guard mustBeEscaped(byte) else { return json.append(byte) }
        guard byte < 0x20 else { return json += [UInt8(ascii: "\\"), byte] }
        let digits = String(byte, radix: 16)
        json += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
    }
}
