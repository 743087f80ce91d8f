import FoundationEssentials
public import Mobility
public import MobilityStore

/// Writes contents of the vault into a folder, each checked against its hash on the way.
public struct EvidenceCopies: Sendable {
    /// A piece whose content could not be had, and why.
    public struct Failure: Sendable, Equatable {
        /// The id of the piece.
        public let evidenceID: String
        /// Why.
        public let error: VaultError
    }

    /// The names of the files by the ids of the pieces; several pieces may have one file.
    public private(set) var names: [String: String] = [:]
    /// What the contents are, by the ids of the pieces.
    public private(set) var contents: [String: StoredContent] = [:]
    /// The pieces whose content could not be had, in the order in which they came.
    public private(set) var failures: [Failure] = []
    /// How many pieces name no content.
    public private(set) var withoutContent = 0

    /// The names of the files, in order, each once.
    public var files: [String] { written.sorted() }
    private var written: Set<String> = []

    /// Writes the contents of the pieces. The folder is made, for its owner only, when there is something to write; a
    /// file of the same name gives way, since the name holds the hash.
    /// - Throws: ``Problems`` if the folder can't be written to.
    public init(_ evidence: [Evidence], from vault: Vault, to folder: String) throws {
        for piece in evidence {
            guard let hash = piece.sha256.flatMap(ContentHash.init) else {
                withoutContent += 1
                continue
            }
            let content: [UInt8]
            do throws(VaultError) {
                content = try vault.content(hash)
            } catch {
                failures.append(Failure(evidenceID: piece.evidenceID, error: error))
                continue
            }
            let stored = StoredContent(content)
            let name = EvidenceName.of(piece, stored)
            if written.insert(name).inserted { try EvidenceCopies.write(content, name, to: folder) }
            names[piece.evidenceID] = name
            contents[piece.evidenceID] = stored
        }
    }

    private static func write(_ content: [UInt8], _ name: String, to folder: String) throws {
        try OutputFolder.make(folder, mode: 0o700)
        do throws(ByteFile.Failure) {
            let file = try FileReplacement(directory: folder, name: name)
            try file.write(content)
            try file.finish()
            try file.commit()
        } catch {
            throw Problems([Problem(.unwritableFile(reason: error.reason), at: Place(file: "\(folder)/\(name)"))])
        }
    }
}
