package import Foundation

/// The calls to the operating system with which files are written and put in place: all of it reaches the disk, and
/// what fails says why.
package enum FilePrimitives {
    /// Writes all bytes to an open file.
    /// - Returns: whether that went well; if not, errno says why.
    package static func write(_ bytes: [UInt8], into descriptor: Int32) -> Bool {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Foundation.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            written += count
        }
        return true
    }

    /// Why the last call failed, as an error about a path.
    package static func failure(_ path: String) -> BackupError {
        errno == ENOSPC || errno == EDQUOT
            ? .diskFull(path: path) : .unwritable(path: path, reason: String(cString: strerror(errno)))
    }

    /// Whether there is anything at a path, even a link that leads nowhere.
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// Whether there is a file at a path, and no link to one.
    static func isFile(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// The path from the root of the file system on.
    static func absolute(_ path: String) -> String { URL(fileURLWithPath: path).path }

    /// The folder that a file is in.
    static func folder(of path: String) -> String {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        return folder.isEmpty ? "/" : folder
    }

    /// Makes a folder and those above it where they are missing.
    /// - Parameter mode: their permissions; for the owner only where nothing else is said.
    package static func makeFolder(_ path: String, mode: mode_t = 0o700) throws(BackupError) {
        if exists(path) { return }
        let parent = folder(of: path)
        if parent != path { try makeFolder(parent, mode: mode) }
        guard mkdir(path, mode) == 0 || errno == EEXIST else { throw failure(path) }
    }

    /// Brings a file or a folder to the disk.
    package static func sync(_ path: String) throws(BackupError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure(path) }
    }

    /// Gives a file another name, over what is there.
    package static func move(_ path: String, to other: String) throws(BackupError) {
        guard rename(path, other) == 0 else { throw failure(other) }
    }

    /// Gives a file a second name, never over what is there.
    static func link(_ path: String, as other: String) throws(BackupError) {
        guard Foundation.link(path, other) == 0 else { throw failure(other) }
    }

    /// The names of the files and folders in a folder, in order; none if there is no such folder.
    static func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }
}
