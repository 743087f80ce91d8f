/// What the vault keeps of a content, or would keep.
public struct StoredContent: Sendable, Equatable {
    /// Its hash.
    public let hash: ContentHash
    /// What it is, found from the content and not from a name.
    public let mediaType: MediaType
    /// Its length in bytes.
    public let size: Int

    /// Looks at a content.
    public init(_ content: [UInt8]) {
        hash = ContentHash(of: content)
        mediaType = MediaType(of: content)
        size = content.count
    }
}
