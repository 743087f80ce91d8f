/// The names of the files in an archive.
enum BackupLayout {
    static let manifest = "manifest.json"
    /// The hash of the manifest, as `sha256sum -c` reads it: what all other hashes hang on.
    static let sum = "manifest.sha256"
    static let database = "vigencia.db"
    /// The folder of the contents; in it they lie as in the vault.
    static let evidence = "evidence"
    /// What `nightly` notes of the journal beside the database.
    static let anchor = "anchor"

    /// Where the file of anchors lies, beside a database.
    static func anchor(besides database: String) -> String { database + ".anchor" }

    /// What the file with the hash of the manifest says.
    static func sum(of manifest: [UInt8]) -> String { "\(ContentHash(of: manifest))  \(BackupLayout.manifest)\n" }

    /// The path of a content in the archive.
    static func path(of hash: ContentHash) -> String {
        let digits = hash.description
        return "\(evidence)/\(digits.prefix(2))/\(digits.dropFirst(2).prefix(2))/\(digits)"
    }

    /// The hash in the path of a content; nil if the path is not that of one.
    static func hash(in path: String) -> ContentHash? {
        guard let name = path.split(separator: "/").last, let hash = ContentHash(String(name)),
            BackupLayout.path(of: hash) == path
        else { return nil }
        return hash
    }
}
