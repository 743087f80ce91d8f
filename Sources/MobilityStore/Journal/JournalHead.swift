/// Where a journal stands.
public struct JournalHead: Sendable, Hashable {
    /// How many entries it has.
    public let entries: Int
    /// The hash of the last one; 32 zero bytes without any.
    public let hash: [UInt8]

    /// A journal that stands there.
    public init(entries: Int, hash: [UInt8]) {
        self.entries = entries
        self.hash = hash
    }
}
