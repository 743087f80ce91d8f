import Foundation

/// An archive as Debian's `tar` writes and reads it.
struct TarArchive {
    let path: String
    /// A folder for the list of files.
    let scratch: String

    /// Puts files into a new archive, readable by its owner only. The same files give the same bytes.
    /// - Parameters:
    ///   - names: their paths in `folder`.
    ///   - seconds: the time that they bear, since 1970.
    func write(_ names: [String], in folder: String, seconds: Int) throws(BackupError) {
        let list = "\(scratch)/list"
        let text = names.map { $0 + "\0" }.joined()
        guard FileManager.default.createFile(atPath: list, contents: Data(text.utf8)) else {
            throw FilePrimitives.failure(list)
        }
        defer { unlink(list) }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FilePrimitives.failure(path) }
        close(descriptor)
        try run([
            "--create", "--force-local", "--file=\(path)", "--format=gnu", "--owner=0", "--group=0", "--numeric-owner",
            "--mtime=@\(seconds)", "--mode=u=rw,go=", "--no-recursion", "--directory=\(folder)", "--null",
            "--files-from=\(list)",
        ])
    }

    /// Takes all files out, into an empty folder. `tar` itself keeps to the folder, whatever names an archive holds.
    func extract(into folder: String) throws(BackupError) {
        try run([
            "--extract", "--force-local", "--file=\(path)", "--directory=\(folder)", "--no-same-owner",
            "--no-same-permissions",
        ])
    }

    /// Whether the file looks like an archive: "ustar" stands in the header of its first file.
    var isTar: Bool {
        guard let file = FileHandle(forReadingAtPath: path), let head = try? file.read(upToCount: 262) else {
            return false
        }
        return head.count == 262 && head.suffix(5).elementsEqual("ustar".utf8)
    }

    private func run(_ arguments: [String]) throws(BackupError) {
        do throws(BackupError) {
            try ExternalProgram.tar.run(arguments)
        } catch .toolFailed(_, let message)
            where message.contains("No space left") || message.contains("Wrote only")
        {
            // A disk that takes the beginning of a piece has no room for its end.
            throw .diskFull(path: path)
        } catch { throw error }
    }
}
