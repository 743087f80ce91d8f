import Foundation

/// The evidence vault: contents by their SHA-256, in a folder beside the database. A content is kept once, however many
/// records name it, and never overwritten.
///
/// It is filled before the transaction that records what is in it: content that no record names is harmless, a record
/// without content is not.
public struct Vault: Sendable {
    /// 50 MB, far above any screenshot or scan.
    public static let usualLimit = 50_000_000

    /// The folder: `<database>.evidence`.
    public let path: String
    /// The most bytes that a content may have.
    public let limit: Int

    /// The vault of the database at a path.
    public init(besides database: String, limit: Int = usualLimit) {
        path = database + ".evidence"
        self.limit = limit
    }

    private var folder: VaultFolder { VaultFolder(path: path) }

    /// Where the content of a hash lies, or would lie: `ab/cd/<sha256>`, so that no folder grows large.
    public func path(of hash: ContentHash) -> String {
        ([path] + folders(of: hash) + [hash.description]).joined(separator: "/")
    }

    /// Reads a file that is to be kept.
    /// - Throws: ``VaultError`` if it can't be read, is empty or too large.
    public func read(file: String) throws(VaultError) -> [UInt8] {
        var status = stat()
        guard stat(file, &status) == 0 else { throw .unreadable(file: file, reason: String(cString: strerror(errno))) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .noFile(file: file) }
        guard Int(status.st_size) <= limit else { throw .tooLarge(file: file, size: Int(status.st_size), limit: limit) }
        guard let content = try folder.read(file) else {
            throw .unreadable(file: file, reason: String(cString: strerror(errno)))
        }
        guard !content.isEmpty else { throw .empty(file: file) }
        return content
    }

    /// Reads what is to be kept from an open file, such as standard input, to its end.
    /// - Parameter name: what to call it in an error.
    /// - Throws: ``VaultError`` if it can't be read, is empty or too large.
    public func read(descriptor: Int32, named name: String) throws(VaultError) -> [UInt8] {
        let content = try folder.read(descriptor, named: name, limit: limit)
        guard !content.isEmpty else { throw .empty(file: name) }
        return content
    }

    /// Keeps a content. One that is kept already is looked at, and stays as it is.
    /// - Parameter name: what to call the content in an error.
    /// - Throws: ``VaultError``; then nothing new is kept under the hash.
    @discardableResult
    public func store(_ content: [UInt8], named name: String) throws(VaultError) -> StoredContent {
        guard content.count <= limit else { throw .tooLarge(file: name, size: content.count, limit: limit) }
        guard !content.isEmpty else { throw .empty(file: name) }
        let stored = StoredContent(content)
        if try !holds(stored.hash) {
            try folder.write(content, to: folders(of: stored.hash), name: stored.hash.description)
            // Another process may have been faster; whoever was, it has to be this content.
            guard try holds(stored.hash) else { throw .missing(stored.hash, path: path) }
        }
        return stored
    }

    /// The content of a hash, checked against it.
    public func content(_ hash: ContentHash) throws(VaultError) -> [UInt8] {
        guard let content = try folder.read(path(of: hash)) else { throw .missing(hash, path: path) }
        guard ContentHash(of: content) == hash else { throw .altered(hash, path: path(of: hash)) }
        return content
    }

    /// Whether the content of a hash is kept.
    /// - Throws: ``VaultError`` if there is something else under its name.
    public func holds(_ hash: ContentHash) throws(VaultError) -> Bool {
        guard let content = try folder.read(path(of: hash)) else { return false }
        guard ContentHash(of: content) == hash else { throw .altered(hash, path: path(of: hash)) }
        return true
    }

    /// The length in bytes of what lies under the name of a hash, which is not read; nil if nothing does.
    public func size(of hash: ContentHash) -> Int? {
        var status = stat()
        return stat(path(of: hash), &status) == 0 ? Int(status.st_size) : nil
    }

    /// Takes a content away, for an erasure. Nobody may name it any more.
    /// - Returns: whether it was there.
    func remove(_ hash: ContentHash) throws(VaultError) -> Bool { try folder.remove(path(of: hash)) }

    private func folders(of hash: ContentHash) -> [String] {
        let digits = hash.description
        return [String(digits.prefix(2)), String(digits.dropFirst(2).prefix(2))]
    }
}
