/// Addresses of mail, looked at no closer than needed to keep a slip or a second header out of a message.
public enum MailAddress {
    /// Whether a text can be an address: something on both sides of one `@`, no blanks, nothing that ends an address in a
    /// header. What else an address may be is for the mail server to say.
    public static func isPlausible(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), text.utf8.count <= 254 else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control
                && !"<>,;:()[]\"\\".unicodeScalars.contains(scalar)
        }
    }
}
