import Foundation
import Mobility

/// Folders that files are written into.
enum OutputFolder {
    /// Makes a folder and those above it where they are missing.
    /// - Parameter mode: its permissions, of which the user's mask takes some away.
    /// - Throws: ``Problems`` with the reason if it can't be made.
    static func make(_ path: String, mode: mode_t = 0o777) throws(Problems) {
        let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
        if parent != path, access(parent, F_OK) != 0 { try make(parent, mode: mode) }
        guard mkdir(path, mode) == 0 || errno == EEXIST && isFolder(path) else {
            let reason = String(cString: strerror(errno))
            throw Problems([Problem(.unmakeableDirectory(reason: reason), at: Place(file: path))])
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
