public import CivilCalendar
import Foundation
import GRDB

/// Brings a backup back: the database, the contents of the vault, and the file of anchors.
///
/// Everything is checked before anything is touched. The one step that counts is a rename; before it the former
/// database is in place with all that it needs, after it the restored one is.
public struct Restoration {
    private let archive: String
    private let passphrase: String?

    /// A restoration of the archive at a path.
    /// - Parameter passphrase: a file with the passphrase in its first line, for an encrypted one.
    public init(of archive: String, passphrase: String? = nil) {
        self.archive = archive
        self.passphrase = passphrase
    }

    /// Restores a database to a path.
    /// - Parameters:
    ///   - force: whether to take the place of a database that is there, which is kept under another name.
    ///   - moment: the moment that it is done at, which is part of that name.
    /// - Returns: what was restored, and where the former database is now; nil if there was none.
    /// - Throws: ``BackupError``, ``StoreError`` or ``VaultError``; then everything is as it was.
    public func run(
        to database: String, force: Bool = false, at moment: Moment
    ) throws -> (manifest: BackupManifest, former: String?) {
        let path = FilePrimitives.absolute(database)
        let isThere = ["", "-wal", "-journal"].contains { FilePrimitives.exists(path + $0) }
        guard force || !isThere else { throw StoreError.databaseExists(path: database) }
        guard access(archive, R_OK) == 0 else {
            throw BackupError.unreadable(path: archive, reason: String(cString: strerror(errno)))
        }
        guard FilePrimitives.isFile(archive) else { throw BackupError.notABackup(path: archive) }
        try FilePrimitives.makeFolder(FilePrimitives.folder(of: path))
        return try StagingFolder.with(beside: path) { staging in
            let folder = "\(staging)/content"
            try FilePrimitives.makeFolder(folder)
            try extract(try clearArchive(staging), into: folder)
            let manifest = try BackupCheck(folder: folder, name: archive).manifest()
            try ready(folder, manifest)
            let former = free("\(path).before-restore-\(stamp(moment))")
            try Replacement(path: path, former: former, isThere: isThere).put(folder, manifest)
            return (manifest, isThere ? former : nil)
        }
    }

    private func extract(_ content: TarArchive, into folder: String) throws(BackupError) {
        do {
            try content.extract(into: folder)
        } catch .toolFailed(_, let message) {
            throw .damaged(path: archive, faults: [.cutOff(message: message)])
        } catch { throw error }
    }

    /// The archive as `tar` reads it, decrypted where that is needed.
    private func clearArchive(_ staging: String) throws(BackupError) -> TarArchive {
        let given = TarArchive(path: FilePrimitives.absolute(archive), scratch: staging)
        if given.isTar { return given }
        guard isEncrypted else { throw .notABackup(path: archive) }
        let clear = "\(staging)/clear.tar"
        try Encryption.decrypt(given.path, to: clear, passphrase: passphrase, named: archive)
        let decrypted = TarArchive(path: clear, scratch: staging)
        guard decrypted.isTar else { throw .notABackup(path: archive) }
        return decrypted
    }

    /// Whether it looks like a message of OpenPGP: its first byte has the highest bit (RFC 9580, 4.2).
    private var isEncrypted: Bool {
        guard let file = FileHandle(forReadingAtPath: archive), let first = try? file.read(upToCount: 1)?.first else {
            return false
        }
        return first >= 0x80
    }

    /// Brings everything to the disk, readable by the owner only, and the database into the mode in which it is used.
    private func ready(_ folder: String, _ manifest: BackupManifest) throws {
        let database = "\(folder)/\(BackupLayout.database)"
        try Connection(path: database).close()
        for part in manifest.parts {
            let path = "\(folder)/\(part.path)"
            guard chmod(path, 0o600) == 0 else { throw FilePrimitives.failure(path) }
            try FilePrimitives.sync(path)
        }
    }

    /// A name that nothing has: the given one, else with a number.
    private func free(_ name: String) -> String {
        func isFree(_ name: String) -> Bool {
            !["", ".evidence", ".anchor"].contains { FilePrimitives.exists(name + $0) }
        }
        var (free, number) = (name, 1)
        while !isFree(free) {
            number += 1
            free = "\(name)-\(number)"
        }
        return free
    }

    /// `20261124T225203Z`: the moment without signs that file names dislike.
    private func stamp(_ moment: Moment) -> String { moment.description.filter { $0 != "-" && $0 != ":" } }
}
