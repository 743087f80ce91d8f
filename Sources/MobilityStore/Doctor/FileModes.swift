import Foundation

/// Looks whether others than the owner may use what holds personal data.
struct FileModes {
    /// The database.
    let path: String

    /// What others may use, the database first.
    func complaints() -> [Complaint] {
        let vault = Vault(besides: path).path
        let files =
            ["", "-wal", "-shm", "-journal"].map { path + $0 } + [
                BackupLayout.anchor(besides: path), RunLock.path(besides: path), vault,
            ]
        let inside = FileManager.default.enumerator(atPath: vault)?.compactMap { $0 as? String } ?? []
        return (files + inside.sorted().map { "\(vault)/\($0)" }).compactMap(complaint)
    }

    private func complaint(_ file: String) -> Complaint? {
        var status = stat()
        guard stat(file, &status) == 0, status.st_mode & 0o077 != 0 else { return nil }
        return .openToOthers(
            path: file, mode: Int(status.st_mode & 0o777), isFolder: status.st_mode & S_IFMT == S_IFDIR)
    }
}
