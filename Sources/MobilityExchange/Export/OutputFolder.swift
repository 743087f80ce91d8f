import Foundation
import Mobility
import MobilityStore

/// Folders that files are written into.
enum OutputFolder {
    /// Makes a folder and those above it where they are missing.
    /// - Parameter mode: its permissions, of which the user's mask takes some away.
    /// - Throws: ``Problems`` with the reason if it can't be made, as where a file has its name.
    static func make(_ path: String, mode: mode_t = 0o777) throws(Problems) {
        let reason: String
        do throws(BackupError) {
            try FilePrimitives.makeFolder(path, mode: mode)
            if isFolder(path) { return }
            reason = String(cString: strerror(EEXIST))
        } catch .unwritable(_, let why) {
            reason = why
        } catch {
            reason = String(cString: strerror(ENOSPC))
        }
        throw Problems([Problem(.unmakeableDirectory(reason: reason), at: Place(file: path))])
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
