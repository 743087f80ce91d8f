import Foundation

/// The file of a database, looked at before SQLite touches it: SQLite would turn an empty file into a database, and
/// another program's database into one of its own journal mode.
package struct DatabaseFile {
    let path: String

    /// "VIGE" in the header tells a database of Vigencia from any other.
    static let applicationID = 0x5649_4745

    private var folder: String {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        return folder.isEmpty ? "/" : folder
    }

    /// Makes the file, empty, readable and writable by its owner only from the first byte on. SQLite gives the files
    /// that it keeps beside it (-wal, -shm) the same mode.
    func create() throws(StoreError) {
        try DatabaseFile.makeFolder(folder)
        let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            switch errno {
            case EEXIST: throw .databaseExists(path: path)
            case EACCES, EROFS, EPERM: throw .folderNotWritable(path: folder)
            default: throw .cannotCreate(path: path)
            }
        }
        close(descriptor)
    }

    /// Takes away what ``create()`` made, when the database could not be laid out in it.
    func discard() {
        for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
    }

    /// Checks that there is a database of Vigencia which can be read and written.
    func check() throws(StoreError) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw errno == EACCES ? .noPermission(path: path) : .databaseMissing(path: path)
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notADatabase(path: path) }
        guard access(path, R_OK | W_OK) == 0 else { throw .noPermission(path: path) }
        guard access(folder, W_OK | X_OK) == 0 else { throw .folderNotWritable(path: folder) }
        let header = try header()
        guard header.count == 100, header.starts(with: DatabaseFile.beginning) else {
            throw .notADatabase(path: path)
        }
        // Bytes 68 … 71 hold PRAGMA application_id, big-endian (sqlite.org/fileformat.html).
        let application = header[68..<72].reduce(0) { $0 << 8 | Int($1) }
        guard application == DatabaseFile.applicationID else { throw .otherApplication(path: path) }
    }

    /// Whether a path is that of a database, of whatever program, or of a file that SQLite keeps beside one.
    package static func isPart(_ path: String) -> Bool {
        let beside = ["-wal", "-shm", "-journal"].first { path.hasSuffix($0) }
        let database = DatabaseFile(path: String(path.dropLast(beside?.count ?? 0)))
        var status = stat()
        // Reading a named pipe would wait for who writes it.
        guard stat(database.path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
        return (try? database.header())?.starts(with: beginning) ?? false
    }

    /// With what every database of SQLite begins.
    private static let beginning = Array("SQLite format 3\0".utf8)

    private func header() throws(StoreError) -> [UInt8] {
        guard let file = FileHandle(forReadingAtPath: path) else { throw .noPermission(path: path) }
        do {
            return Array(try file.read(upToCount: 100) ?? Data())
        } catch {
            throw .inputOutput(path: path)
        }
    }

    /// Makes a folder and those above it where they are missing, for the owner only.
    private static func makeFolder(_ folder: String) throws(StoreError) {
        if access(folder, F_OK) == 0 { return }
        let parent = URL(fileURLWithPath: folder).deletingLastPathComponent().path
        if parent != folder { try makeFolder(parent) }
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw .folderNotWritable(path: parent) }
    }
}
