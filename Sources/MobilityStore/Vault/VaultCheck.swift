import Foundation

/// Hashes everything in the vault anew and compares it with what the records name.
struct VaultCheck {
    private let vault: Vault
    private let folder: VaultFolder
    private var report = VaultReport()
    private var found: Set<ContentHash> = []
    private var spoilt: Set<ContentHash> = []

    init(_ vault: Vault) {
        self.vault = vault
        folder = VaultFolder(path: vault.path)
    }

    /// Checks the vault. Others may write meanwhile: contents come before the records that name them, so that only what
    /// was named before the check and still is after it can be missing, and only what nobody names at either time is
    /// left over.
    /// - Parameter named: asks for the evidence by the hash that it names.
    mutating func report(named: () throws -> [ContentHash: [String]]) throws -> VaultReport {
        let before = try named()
        try walk(before)
        let after = try named()
        report.records = after.values.reduce(0) { $0 + $1.count }
        for hash in before.keys.sorted(by: VaultCheck.order) where !found.contains(hash) {
            guard let evidence = after[hash], vault.size(of: hash) == nil else { continue }
            report.missing.append(VaultReport.Named(hash: hash, evidence: evidence))
        }
        report.orphaned = found.subtracting(spoilt).filter { before[$0] == nil && after[$0] == nil }
            .sorted(by: VaultCheck.order)
        // What was being written when it was looked at is in its place by now.
        report.misplaced.removeAll { access("\(vault.path)/\($0.path)", F_OK) != 0 }
        return report
    }

    private static func order(_ left: ContentHash, _ right: ContentHash) -> Bool {
        left.description < right.description
    }

    private mutating func walk(_ named: [ContentHash: [String]]) throws(VaultError) {
        for first in try names(in: "") {
            guard isFolder(first), VaultCheck.isPair(first) else {
                misplace(first)
                continue
            }
            for second in try names(in: first) {
                guard isFolder("\(first)/\(second)"), VaultCheck.isPair(second) else {
                    misplace("\(first)/\(second)")
                    continue
                }
                for name in try names(in: "\(first)/\(second)") { look("\(first)/\(second)/\(name)", name, named) }
            }
        }
    }

    private mutating func look(_ path: String, _ name: String, _ named: [ContentHash: [String]]) {
        let full = "\(vault.path)/\(path)"
        guard let hash = ContentHash(name), vault.path(of: hash) == full, isFile(path) else { return misplace(path) }
        let content = VaultReport.Named(hash: hash, evidence: named[hash] ?? [])
        found.insert(hash)
        do throws(VaultError) {
            // Gone since its name was read: whether it is missing is asked at the end.
            guard let bytes = try folder.read(full) else {
                found.remove(hash)
                return
            }
            report.contents += 1
            report.bytes += bytes.count
            guard ContentHash(of: bytes) != hash else { return }
            report.changed.append(content)
        } catch {
            report.unreadable.append(VaultReport.Unreadable(content: content, reason: VaultCheck.reason(error)))
        }
        spoilt.insert(hash)
    }

    private mutating func misplace(_ path: String) {
        let content = isFile(path) ? try? folder.read("\(vault.path)/\(path)") : nil
        report.misplaced.append(VaultReport.Misplaced(path: path, hash: content.map(ContentHash.init(of:))))
    }

    private static func reason(_ error: VaultError) -> String {
        if case .unreadable(_, let reason) = error { reason } else { "\(error)" }
    }

    /// The names in a folder of the vault, in order; none if it is not there.
    private func names(in path: String) throws(VaultError) -> [String] {
        let full = path.isEmpty ? vault.path : "\(vault.path)/\(path)"
        guard access(full, F_OK) == 0 else { return [] }
        do {
            return try FileManager.default.contentsOfDirectory(atPath: full).sorted()
        } catch {
            throw .unreadable(file: full, reason: String(cString: strerror(errno)))
        }
    }

    /// Whether something is a folder of its own, and no link to one.
    private func isFolder(_ path: String) -> Bool { type(of: path) == S_IFDIR }

    /// Whether something is a file of its own: a link may lead anywhere, and a pipe to no end.
    private func isFile(_ path: String) -> Bool { type(of: path) == S_IFREG }

    private func type(of path: String) -> mode_t? {
        var status = stat()
        return lstat("\(vault.path)/\(path)", &status) == 0 ? status.st_mode & S_IFMT : nil
    }

    /// Whether it is two hexadecimal digits, as the folders of the vault are called.
    private static func isPair(_ name: String) -> Bool {
        name.utf8.count == 2 && ContentHash(String(repeating: name, count: 32)) != nil
    }
}
