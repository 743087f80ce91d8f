/// Why the vault could not keep or give a content. The text for each is made in one place; see ``VaultErrorText``.
public enum VaultError: Error, Sendable, Hashable {
    // The file that is to be kept
    case unreadable(file: String, reason: String)
    case noFile(file: String)
    case empty(file: String)
    case tooLarge(file: String, size: Int, limit: Int)
    /// Of what comes through a pipe nobody knows how much there would be.
    case tooLong(name: String, limit: Int)

    // The vault
    case unwritable(path: String, reason: String)
    case missing(ContentHash, path: String)
    case altered(ContentHash, path: String)
}
