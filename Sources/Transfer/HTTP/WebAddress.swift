/// The address of a page: `http://…` or `https://…`.
public struct WebAddress: Sendable, Hashable {
    /// The address.
    public let text: String

    /// Reads an address; nil if it is none, or holds a user's name or password, which would be stored and printed.
    public init?(_ text: String) {
        guard let scheme = ["http", "https"].first(where: { text.lowercased().hasPrefix("\($0)://") }),
            text.utf8.count <= 2_000, text.utf8.allSatisfy({ (0x21..<0x7F).contains($0) })
        else { return nil }
        let host = text.dropFirst(scheme.utf8.count + 3).prefix { !"/?#".contains($0) }
        guard !host.isEmpty, !host.hasPrefix(":"), !host.contains("@") else { return nil }
        self.text = text
        self.scheme = scheme
    }

    /// `http` or `https`.
    public let scheme: String
}
