/// What a backup says of itself: its parts with their hashes, and where the database stood.
public struct BackupManifest: Sendable, Equatable, Codable {
    /// A file of the backup.
    public struct Part: Sendable, Equatable, Codable {
        /// Its path in the archive.
        public let path: String
        /// Its length in bytes.
        public let size: Int
        /// 64 lower-case hexadecimal digits.
        public let sha256: String
    }

    /// The form of archives that this program writes.
    public static let format = 1

    /// The form of the archive.
    public let format: Int
    /// When it was made, RFC 3339 in UTC.
    public let madeAt: String
    /// The number of the last migration of the database.
    public let schemaVersion: Int
    /// How many entries the journal has.
    public let journalEntries: Int
    /// The hash of the last one, 64 hexadecimal digits; zeros without any.
    public let journalHead: String
    /// Hashes of contents that records name and that the vault did not hold whole.
    public let lacking: [String]
    /// Every file but the manifest, in order of paths.
    public let parts: [Part]

    enum CodingKeys: String, CodingKey {
        case format
        case madeAt = "made_at"
        case schemaVersion = "schema_version"
        case journalEntries = "journal_entries"
        case journalHead = "journal_head"
        case lacking = "lacking_evidence"
        case parts
    }

    /// How many contents of the vault are in it.
    public var contents: Int { parts.count { $0.path.hasPrefix(BackupLayout.evidence + "/") } }
}
