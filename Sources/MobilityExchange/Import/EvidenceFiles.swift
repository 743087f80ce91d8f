import Foundation
import Mobility
import MobilityStore

/// The files below the directory of an import that rows of evidence name.
///
/// A row names its file by `file`, from the directory on. Where only the name of a file is left, as an export writes it,
/// the content is found by `sha256` in the folder `files`, into which exports put contents.
final class EvidenceFiles {
    /// What a row says of its file.
    struct Named {
        /// The cell `file`.
        let file: String
        /// The cell `sha256`, or what is stored where there is no such cell.
        let hash: String
        /// Whether the row itself says so.
        let isHashGiven: Bool
        /// Whether both are stored just so.
        let isUnchanged: Bool
    }

    /// Why a file can't be taken, or what is odd about it.
    struct Trouble: Error {
        let kind: ProblemKind
        /// Whether it is about the hash rather than the file.
        let isAboutHash: Bool

        init(_ kind: ProblemKind, isAboutHash: Bool = false) {
            self.kind = kind
            self.isAboutHash = isAboutHash
        }
    }

    private let directory: String
    private let vault: Vault
    private lazy var exported = exportedFiles()

    init(directory: String, vault: Vault) {
        self.directory = directory
        self.vault = vault
    }

    /// The file of a row; nil if there is none to take along.
    func find(_ named: Named) throws(Trouble) -> ImportedFile? {
        let place = named.file.isEmpty ? .missing : place(of: named.file)
        var path: String?
        switch place {
        case .inside(let found): path = found
        case .missing: path = exported[named.hash.prefix(EvidenceName.prefixLength).description]
        case .outside:
            path = exported[named.hash.prefix(EvidenceName.prefixLength).description]
            // What is stored so, or comes with the hash of its content, is a name and no path any more.
            if path == nil, named.hash.isEmpty, !named.isUnchanged {
                throw Trouble(.fileOutside(found: named.file))
            }
        }
        guard let path else { return try missing(named) }
        let content: [UInt8]
        do throws(VaultError) {
            content = try vault.read(file: path)
        } catch {
            throw Trouble(.fileUnusable(reason: VaultErrorText.text(error)))
        }
        let hash = ContentHash(of: content)
        let isBound = named.isHashGiven || place.isElsewhere
        if isBound, !named.hash.isEmpty, hash.description != named.hash {
            throw Trouble(.fileDiffers(found: named.hash), isAboutHash: true)
        }
        return ImportedFile(path: path, hash: hash)
    }

    private func missing(_ named: Named) throws(Trouble) -> ImportedFile? {
        if named.isUnchanged { return nil }
        if let hash = ContentHash(named.hash) {
            guard vault.size(of: hash) == nil else { return nil }
            throw Trouble(.contentMissing, isAboutHash: true)
        }
        guard named.file.isEmpty else { throw Trouble(.fileMissing(found: named.file)) }
        return nil
    }

    /// Where a path from the directory on leads, links followed.
    private enum Location {
        case inside(String)
        case outside
        case missing

        var isElsewhere: Bool { if case .inside = self { false } else { true } }
    }

    private func place(of file: String) -> Location {
        guard !file.hasPrefix("/"), !file.utf8.contains(0) else { return .outside }
        guard let root = real(directory), let path = real("\(directory)/\(file)") else {
            return leadsOut(file) ? .outside : .missing
        }
        return path.hasPrefix(root == "/" ? root : root + "/") ? .inside(path) : .outside
    }

    /// Whether the path climbs above where it begins.
    private func leadsOut(_ file: String) -> Bool {
        var depth = 0
        for part in file.split(separator: "/") where part != "." {
            depth += part == ".." ? -1 : 1
            if depth < 0 { return true }
        }
        return false
    }

    private func real(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    /// The files that an export put there, by the beginnings of their hashes.
    private func exportedFiles() -> [String: String] {
        let folder = "\(directory)/\(EvidenceName.folder)"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let found = names.sorted().compactMap { name in
            EvidenceName.prefix(of: name).map { ($0, "\(folder)/\(name)") }
        }
        return Dictionary(found, uniquingKeysWith: { first, _ in first })
    }
}
