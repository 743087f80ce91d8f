/// An e-mail address in the plain form `name@domain`, without a display name, comments or quotes. What stands in such a
/// one can't break out of the header of a mail.
public struct MailAddress: Sendable, Hashable {
    /// The address.
    public let text: String

    /// Reads an address; nil if the text is none of this form.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.count <= 254, MailAddress.isDotted(parts[0], MailAddress.inName),
            MailAddress.isDotted(parts[1], MailAddress.inDomain), parts[1].contains(".")
        else { return nil }
        self.text = String(text)
    }

    /// What stands after the `@`.
    public var domain: Substring { text.split(separator: "@").last ?? "" }

    /// Whether the text is made of words of such letters with a point between each two.
    private static func isDotted(_ text: some StringProtocol, _ fits: (UInt8) -> Bool) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { word in
            !word.isEmpty && word.utf8.allSatisfy(fits)
        }
    }

    private static func inName(_ byte: UInt8) -> Bool {
        inDomain(byte) || "!#$%&'*+/=?^_`{|}~".utf8.contains(byte)
    }

    private static func inDomain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
