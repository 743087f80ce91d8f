import Mobility
public import MobilityStore

/// A file that an import takes along.
public struct ImportedFile: Sendable, Equatable {
    /// Where it is.
    public let path: String
    /// The hash of its content when it was looked at.
    public let hash: ContentHash
}

extension ImportPlan {
    /// Keeps the files in the vault. Comes before the records are stored: content that no record names is harmless, a
    /// record without content is not.
    /// - Throws: ``VaultError``; or ``Problems`` for a file that has changed since the plan was made.
    public func keepFiles(in vault: Vault) throws {
        for file in files {
            let content = try vault.read(file: file.path)
            guard ContentHash(of: content) == file.hash else {
                throw Problems([
                    Problem(
                        .fileDiffers(found: file.hash.description), at: Place(file: file.path))
                ])
            }
            try vault.store(content, named: file.path)
        }
    }
}
