import Foundation
import GRDB

extension StoreError {
    /// Tells what an error of SQLite means to the user. Of its message only what SQLite itself says is kept: never the
    /// statement's arguments, which are personal data.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as StoreError: self = error
        case let error as DatabaseError: self.init(error, path: path)
        default: self = .unexpected(code: 0, message: String(describing: type(of: error)))
        }
    }

    private init(_ error: DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
        case .SQLITE_FULL: self = .diskFull(path: path)
        case .SQLITE_PERM, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_AUTH: self = .noPermission(path: path)
        case .SQLITE_IOERR: self = .inputOutput(path: path)
        case .SQLITE_CORRUPT: self = .damaged(path: path)
        case .SQLITE_NOTADB: self = .notADatabase(path: path)
        default: self = .unexpected(code: error.extendedResultCode.rawValue, message: error.message ?? "")
        }
    }
}

extension DatabaseError {
    /// Whether a row that is referred to is missing, or one that is still referred to was removed.
    var isForeignKeyViolation: Bool { extendedResultCode == .SQLITE_CONSTRAINT_FOREIGNKEY }

    /// The constraint that refused a row: a CHECK by its name, else the column.
    var constraint: String? {
        guard resultCode == .SQLITE_CONSTRAINT, let message,
            let colon = message.range(of: " failed: ")
        else { return nil }
        return String(message[colon.upperBound...])
    }
}
