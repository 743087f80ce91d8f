import Foundation
import GRDB

/// Puts a restored database in the place of the one that is there, so that at every moment one of them is there whole.
///
/// The former one gets a second name first, and so do its contents. Then the restored contents join the others, which
/// harms neither database; then the restored database takes the name of the former; and then what only the former one
/// needed leaves the vault.
struct Replacement {
    /// Where the database goes.
    let path: String
    /// The name under which the former one is kept.
    let former: String
    /// Whether there is a former one.
    let isThere: Bool

    private var vault: Vault { Vault(besides: path) }

    /// Does it, with the files of an archive that were checked.
    func put(_ folder: String, _ manifest: BackupManifest) throws {
        let database = "\(folder)/\(BackupLayout.database)"
        let hashes = manifest.parts.compactMap { BackupLayout.hash(in: $0.path) }
        guard isThere else {
            try join(hashes, from: folder)
            guard Foundation.link(database, path) == 0 else {
                throw errno == EEXIST ? StoreError.databaseExists(path: path) : FilePrimitives.failure(path)
            }
            return try putAnchor(folder, manifest)
        }
        guard !FilePrimitives.exists(former) else { throw StoreError.databaseExists(path: former) }
        let before = vault.keptHashes
        try locked { suffixes in
            do {
                try keep(before, suffixes)
                try join(hashes, from: folder)
            } catch {
                discard()
                throw error
            }
            // A log of changes that SQLite would take for one of the restored database.
            for suffix in suffixes { unlink(path + suffix) }
            try FilePrimitives.move(database, to: path)
        }
        try FilePrimitives.sync(FilePrimitives.folder(of: path))
        let needed = Set(hashes)
        for hash in before where !needed.contains(hash) { unlink(vault.path(of: hash)) }
        try putAnchor(folder, manifest)
    }

    /// Keeps everybody else out of the former database. One that is damaged keeps nobody out, and is replaced as it is,
    /// together with the logs that SQLite left beside it.
    /// - Parameter body: gets the suffixes of those logs.
    private func locked(_ body: ([String]) throws -> Void) throws {
        let logs = ["-wal", "-shm", "-journal"]
        guard (try? DatabaseFile(path: path).check()) != nil else { return try body(logs) }
        var settings = Configuration()
        settings.busyMode = Patience(limit: .seconds(10)).busyMode
        var caller = CallersError()
        var isDone = false
        do {
            let queue = try DatabaseQueue(path: path, configuration: settings)
            defer { try? queue.close() }
            try queue.writeWithoutTransaction { db in
                // Folds the log into the file; it works only where nobody else has the database open.
                try db.execute(sql: "PRAGMA journal_mode = DELETE")
                try db.inTransaction(.exclusive) {
                    // Somebody may have opened it in between, and set the mode back.
                    guard try String.fetchOne(db, sql: "PRAGMA journal_mode") == "delete" else {
                        throw StoreError.busy(path: path)
                    }
                    try caller.keeping { try body([]) }
                    isDone = true
                    return .rollback
                }
            }
        } catch {
            if isDone { return }
            let meaning = StoreError(error, path: path)
            let other = caller.orElse(meaning)
            guard let known = other as? StoreError, known == meaning else { throw other }
            switch known {
            case .damaged, .notADatabase, .inputOutput, .noPermission, .unexpected: try body(logs)
            default: throw known
            }
        }
    }

    /// Gives everything that there is a second name; the database last, which is nothing without its contents.
    private func keep(_ hashes: [ContentHash], _ suffixes: [String]) throws(BackupError) {
        try link(hashes, at: vault.path(of:), into: Vault(besides: former))
        for suffix in suffixes + [""] where FilePrimitives.exists(path + suffix) {
            try FilePrimitives.link(path + suffix, as: former + suffix)
        }
        try FilePrimitives.sync(FilePrimitives.folder(of: path))
    }

    /// Takes the second names away again.
    private func discard() {
        for suffix in ["", "-wal", "-shm", "-journal"] { unlink(former + suffix) }
        try? FileManager.default.removeItem(atPath: Vault(besides: former).path)
    }

    /// Brings restored contents into the vault. One that is there already stays, unless it was altered.
    private func join(_ hashes: [ContentHash], from folder: String) throws {
        for hash in hashes {
            let place = vault.path(of: hash)
            if vault.isKept(hash), try ContentHash.ofFile(place).hash == hash { continue }
            try FilePrimitives.makeFolder(FilePrimitives.folder(of: place))
            try FilePrimitives.move("\(folder)/\(BackupLayout.path(of: hash))", to: place)
            try FilePrimitives.sync(FilePrimitives.folder(of: place))
        }
    }

    private func link(
        _ hashes: [ContentHash], at place: (ContentHash) -> String, into other: Vault
    ) throws(BackupError) {
        for hash in hashes {
            let target = other.path(of: hash)
            try FilePrimitives.makeFolder(FilePrimitives.folder(of: target))
            try FilePrimitives.link(place(hash), as: target)
        }
    }

    /// The anchors of the archive. Those that are there belong to another journal and are kept with it.
    private func putAnchor(_ folder: String, _ manifest: BackupManifest) throws(BackupError) {
        let anchor = BackupLayout.anchor(besides: path)
        if FilePrimitives.exists(anchor) {
            try FilePrimitives.move(anchor, to: BackupLayout.anchor(besides: former))
        }
        if manifest.parts.contains(where: { $0.path == BackupLayout.anchor }) {
            try FilePrimitives.move("\(folder)/\(BackupLayout.anchor)", to: anchor)
        }
        try FilePrimitives.sync(FilePrimitives.folder(of: path))
    }
}
