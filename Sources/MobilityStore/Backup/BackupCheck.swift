import Foundation

/// Checks the files that were taken out of an archive: that they are those of the manifest, and that the database among
/// them is whole.
struct BackupCheck {
    let folder: String
    /// What to call the archive in an error.
    let name: String

    /// Checks everything.
    /// - Returns: what the archive says of itself.
    /// - Throws: ``BackupError`` with all that is wrong, or ``StoreError`` for a database that this program can't use.
    func manifest() throws -> BackupManifest {
        let manifest = try read()
        var faults = files(manifest)
        // What is not the file that was backed up is not looked into.
        if faults.isEmpty { faults = try database(manifest) }
        guard faults.isEmpty else { throw BackupError.damaged(path: name, faults: faults) }
        return manifest
    }

    private func read() throws(BackupError) -> BackupManifest {
        let path = "\(folder)/\(BackupLayout.manifest)"
        guard FilePrimitives.isFile(path), let text = FileManager.default.contents(atPath: path) else {
            throw .notABackup(path: name)
        }
        // The form first: a newer one may have other fields.
        struct Form: Decodable { let format: Int }
        guard let form = try? JSONDecoder().decode(Form.self, from: text) else { throw .notABackup(path: name) }
        guard form.format <= BackupManifest.format else {
            throw .newerFormat(path: name, found: form.format, known: BackupManifest.format)
        }
        let sum = FileManager.default.contents(atPath: "\(folder)/\(BackupLayout.sum)")
        guard sum.map({ String(decoding: $0, as: UTF8.self) }) == BackupLayout.sum(of: Array(text)) else {
            throw .damaged(path: name, faults: [.altered(path: BackupLayout.manifest)])
        }
        guard let manifest = try? JSONDecoder().decode(BackupManifest.self, from: text) else {
            throw .notABackup(path: name)
        }
        return manifest
    }

    private func files(_ manifest: BackupManifest) -> [BackupFault] {
        let found = Set(FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).filter {
            // Folders hold nothing of their own; links and all else that is no file are not expected.
            var status = stat()
            return lstat("\(folder)/\($0)", &status) != 0 || status.st_mode & S_IFMT != S_IFDIR
        }
        var faults: [BackupFault] = []
        for part in manifest.parts {
            let path = "\(folder)/\(part.path)"
            guard isExpected(part) else { faults.append(.unexpected(path: part.path)); continue }
            guard found.contains(part.path), FilePrimitives.isFile(path), let real = try? ContentHash.ofFile(path)
            else {
                faults.append(.missing(path: part.path))
                continue
            }
            if real.size != part.size || real.hash.description != part.sha256 {
                faults.append(.altered(path: part.path))
            }
        }
        if !manifest.parts.contains(where: { $0.path == BackupLayout.database }) {
            faults.append(.missing(path: BackupLayout.database))
        }
        let named = Set(manifest.parts.map(\.path) + [BackupLayout.manifest, BackupLayout.sum])
        return faults + found.subtracting(named).sorted().map(BackupFault.unexpected)
    }

    /// Whether a part is one that an archive may hold; a content has to lie under its own hash.
    private func isExpected(_ part: BackupManifest.Part) -> Bool {
        if let hash = BackupLayout.hash(in: part.path) { return hash.description == part.sha256 }
        return [BackupLayout.database, BackupLayout.anchor].contains(part.path)
    }

    private func database(_ manifest: BackupManifest) throws -> [BackupFault] {
        let path = "\(folder)/\(BackupLayout.database)"
        try DatabaseFile(path: path).check()
        do {
            return try DatabaseInspection.of(path) { database in
                let version = try database.version()
                guard version <= Schema.version else {
                    throw StoreError.newerVersion(path: name, found: version, known: Schema.version)
                }
                var faults = try database.integrity().map(BackupFault.integrity)
                guard faults.isEmpty else { return faults }
                faults += try database.brokenForeignKeys().map(BackupFault.foreignKey)
                let head = try database.journalHead()
                if try !database.journalFaults().isEmpty || head.entries != manifest.journalEntries
                    || head.hash != manifest.journalHead
                {
                    faults.append(.journal)
                }
                let held = Set(manifest.parts.map(\.sha256) + manifest.lacking)
                faults += try database.namedContents().filter { !held.contains($0.description) }
                    .map(BackupFault.evidence)
                return faults
            }
        } catch .damaged {
            return [.integrity(message: "database disk image is malformed")]
        } catch { throw error }
    }
}
