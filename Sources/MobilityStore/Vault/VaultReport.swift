/// What a check of the vault against the records found.
public struct VaultReport: Sendable, Equatable {
    /// A content that records name, with the evidence that names it.
    public struct Named: Sendable, Equatable {
        /// Its hash, as the records hold it.
        public let hash: ContentHash
        /// The ids of the evidence, in order.
        public let evidence: [String]
    }

    /// A content that can't be read.
    public struct Unreadable: Sendable, Equatable {
        /// The content, and who names it; nobody may.
        public let content: Named
        /// Why, in the words of the operating system.
        public let reason: String
    }

    /// Something in the folder that is not where a content lies.
    public struct Misplaced: Sendable, Equatable {
        /// Its path from the folder of the vault on.
        public let path: String
        /// The content that it is, where that is one of a vault; nil for folders and what can't be read.
        public let hash: ContentHash?
    }

    /// How many contents lie in their places and were hashed anew.
    public internal(set) var contents = 0
    /// How many bytes these have.
    public internal(set) var bytes = 0
    /// How many records of evidence name a content.
    public internal(set) var records = 0
    /// Contents that records name and that are not there.
    public internal(set) var missing: [Named] = []
    /// Contents that are no longer what their names say. Nobody may name them.
    public internal(set) var changed: [Named] = []
    /// Contents that can't be read.
    public internal(set) var unreadable: [Unreadable] = []
    /// Contents that no record names: left by something that was broken off, or their records were removed.
    public internal(set) var orphaned: [ContentHash] = []
    /// What lies in the folder and not in a place of the vault.
    public internal(set) var misplaced: [Misplaced] = []

    /// Whether all that records name is there, and all that is there is what it was. The rest is worth a note.
    public var isSound: Bool { missing.isEmpty && changed.isEmpty && unreadable.isEmpty }
}
