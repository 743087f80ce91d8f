public import CivilCalendar
import Foundation
import GRDB

/// Writes a backup: the database as it is at one moment, and the contents of the vault, in one archive.
///
/// Others read and write meanwhile. The archive is made beside its target, read again, and only then given its name; a
/// backup that is there is a backup that was read.
public struct BackupWriter {
    private let database: String

    /// A backup of the database at a path.
    public init(of database: String) { self.database = FilePrimitives.absolute(database) }

    /// Writes it.
    /// - Parameters:
    ///   - target: the file to make.
    ///   - overwrite: whether to take the place of a file that is there.
    ///   - moment: the moment that it is made at.
    /// - Returns: what is in it.
    /// - Throws: ``BackupError``, ``StoreError`` or ``VaultError``; then the target is as it was.
    public func write(
        to target: String, protection: BackupProtection = .none, overwrite: Bool = false, at moment: Moment
    ) throws -> BackupManifest {
        try check(target, overwrite: overwrite)
        let target = FilePrimitives.absolute(target)
        try DatabaseFile(path: database).check()
        // Beside the database: until it is encrypted it needs the protection that the database has.
        return try StagingFolder.with(beside: database) { staging in
            let part = StagingFolder.name(beside: target)
            defer { unlink(part) }
            let content = "\(staging)/content"
            try FilePrimitives.makeFolder(content)
            let manifest = try gather(in: content, at: moment)
            let clear = protection == .none ? part : "\(staging)/clear.tar"
            let archive = TarArchive(path: clear, scratch: staging)
            try archive.write(
                [BackupLayout.manifest, BackupLayout.sum] + manifest.parts.map(\.path), in: content,
                seconds: moment.seconds)
            // The copy of the database is in the archive now; what follows needs the room.
            try FileManager.default.removeItem(atPath: content)
            try verify(archive, manifest, in: staging, named: target)
            if protection != .none { try encrypt(archive, to: part, protection, staging) }
            try FilePrimitives.sync(part)
            try put(part, at: target, overwrite: overwrite)
            return manifest
        }
    }

    private func check(_ target: String, overwrite: Bool) throws(BackupError) {
        // To put a backup in place of a database, or of a file beside it, is never meant.
        guard !DatabaseFile.isPart(target) else { throw .overDatabase(path: target) }
        guard FilePrimitives.exists(target) else { return }
        guard overwrite else { throw .targetExists(path: target) }
        guard FilePrimitives.isFile(target) else { throw .unwritable(path: target, reason: "not a file") }
    }

    /// Copies the database, lays the contents beside it and writes the manifest.
    private func gather(in folder: String, at moment: Moment) throws -> BackupManifest {
        let snapshot = "\(folder)/\(BackupLayout.database)"
        try copyDatabase(to: snapshot)
        let (version, head, named) = try DatabaseInspection.of(snapshot) { copy in
            let version = try copy.version()
            guard version <= Schema.version else {
                throw StoreError.newerVersion(path: database, found: version, known: Schema.version)
            }
            return (version, try copy.journalHead(), try copy.namedContents())
        }
        var parts = [try part(BackupLayout.database, in: folder)]
        let vault = Vault(besides: database)
        // A link, so that the contents are read where they are, and not copied.
        let evidence = "\(folder)/\(BackupLayout.evidence)"
        guard symlink(vault.path, evidence) == 0 else { throw FilePrimitives.failure(evidence) }
        // After the copy: content is stored before the record that names it. What is not whole stays out.
        var kept: Set<ContentHash> = []
        for hash in vault.keptHashes where vault.isKept(hash) {
            let (real, size) = try ContentHash.ofFile(vault.path(of: hash))
            guard real == hash else { continue }
            kept.insert(hash)
            parts.append(.init(path: BackupLayout.path(of: hash), size: size, sha256: hash.description))
        }
        let anchor = BackupLayout.anchor(besides: database)
        if FilePrimitives.isFile(anchor) {
            try FileManager.default.copyItem(atPath: anchor, toPath: "\(folder)/\(BackupLayout.anchor)")
            parts.append(try part(BackupLayout.anchor, in: folder))
        }
        let manifest = BackupManifest(
            format: BackupManifest.format, madeAt: moment.description, schemaVersion: version,
            journalEntries: head.entries, journalHead: head.hash,
            lacking: named.filter { !kept.contains($0) }.map(\.description),
            parts: parts.sorted { $0.path < $1.path })
        try write(manifest, in: folder)
        return manifest
    }

    private func copyDatabase(to snapshot: String) throws(StoreError) {
        let source = try Connection(path: database)
        let descriptor = open(snapshot, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotCreate(path: snapshot) }
        close(descriptor)
        do {
            let copy = try DatabaseQueue(path: snapshot)
            try source.copy(to: copy)
            // One file without others beside it.
            try copy.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = DELETE") }
            try copy.close()
        } catch {
            throw StoreError(error, path: database)
        }
        try source.close()
    }

    private func part(_ name: String, in folder: String) throws(BackupError) -> BackupManifest.Part {
        let (hash, size) = try ContentHash.ofFile("\(folder)/\(name)")
        return .init(path: name, size: size, sha256: hash.description)
    }

    private func write(_ manifest: BackupManifest, in folder: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let text = try encoder.encode(manifest) + Data("\n".utf8)
        let sum = Data(BackupLayout.sum(of: Array(text)).utf8)
        for (name, content) in [(BackupLayout.manifest, text), (BackupLayout.sum, sum)] {
            let path = "\(folder)/\(name)"
            guard FileManager.default.createFile(atPath: path, contents: content) else {
                throw FilePrimitives.failure(path)
            }
        }
    }

    /// Reads the archive again, as restoring it would.
    private func verify(
        _ archive: TarArchive, _ manifest: BackupManifest, in staging: String, named target: String
    ) throws {
        let folder = "\(staging)/check"
        try FilePrimitives.makeFolder(folder)
        try archive.extract(into: folder)
        let found = try BackupCheck(folder: folder, name: target).manifest()
        guard found == manifest else {
            throw BackupError.damaged(path: target, faults: [.altered(path: BackupLayout.manifest)])
        }
        try FileManager.default.removeItem(atPath: folder)
    }

    /// Encrypts the archive, and decrypts it again where that needs a passphrase and no secret key.
    private func encrypt(
        _ archive: TarArchive, to part: String, _ protection: BackupProtection, _ staging: String
    ) throws {
        try Encryption.encrypt(archive.path, to: part, protection)
        guard case .passphrase(let file) = protection else { return }
        let again = "\(staging)/again.tar"
        try Encryption.decrypt(part, to: again, passphrase: file, named: part)
        guard try ContentHash.ofFile(again).hash == ContentHash.ofFile(archive.path).hash else {
            throw BackupError.damaged(path: part, faults: [.altered(path: part)])
        }
    }

    private func put(_ part: String, at target: String, overwrite: Bool) throws(BackupError) {
        if overwrite {
            try FilePrimitives.move(part, to: target)
        } else {
            guard link(part, target) == 0 else {
                throw errno == EEXIST ? .targetExists(path: target) : FilePrimitives.failure(target)
            }
        }
        try FilePrimitives.sync(FilePrimitives.folder(of: target))
    }
}
