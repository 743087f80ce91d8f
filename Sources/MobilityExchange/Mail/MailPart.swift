import Foundation

/// A part of a mail: its header, an empty line, its content (RFC 2045, RFC 2046). Ends with a line break.
struct MailPart {
    let lines: [String]

    /// A text.
    /// - Parameter subtype: `plain` or `html`.
    static func text(_ text: String, _ subtype: String) -> MailPart {
        MailPart(lines: [
            "Content-Type: text/\(subtype); charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "",
            QuotedPrintable.text(text),
        ])
    }

    /// A file.
    /// - Parameter name: letters, digits, points and dashes.
    static func file(_ content: [UInt8], _ mediaType: String, name: String) -> MailPart {
        MailPart(lines: [
            "Content-Type: \(mediaType);\r\n name=\"\(name)\"",
            "Content-Disposition: attachment;\r\n filename=\"\(name)\"", "Content-Transfer-Encoding: base64", "",
            Data(content).base64EncodedString(options: [
                .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
            ]),
        ])
    }

    /// Several parts in one.
    static func several(_ subtype: String, _ boundary: String, _ parts: [MailPart]) -> MailPart {
        let head = ["Content-Type: multipart/\(subtype);\r\n boundary=\"\(boundary)\"", ""]
        return MailPart(lines: head + parts.flatMap { ["--\(boundary)"] + $0.lines } + ["--\(boundary)--", ""])
    }
}
