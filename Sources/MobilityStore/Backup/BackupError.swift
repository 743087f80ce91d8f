/// Why a backup could not be written or restored. The text for each is made in one place; see ``BackupErrorText``.
public enum BackupError: Error, Sendable, Hashable {
    // Files
    case targetExists(path: String)
    /// What was named to be written is a database, or a file that SQLite keeps beside one.
    case overDatabase(path: String)
    case unwritable(path: String, reason: String)
    case unreadable(path: String, reason: String)
    case diskFull(path: String)

    // Other programs
    case toolMissing(name: String, package: String)
    case toolFailed(name: String, message: String)
    case notEncrypted(message: String)
    case notDecrypted(path: String, message: String)
    case noPassphrase(file: String)

    // Archives
    case notABackup(path: String)
    case newerFormat(path: String, found: Int, known: Int)
    case damaged(path: String, faults: [BackupFault])
}
