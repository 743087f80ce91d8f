import Foundation
import Mobility

/// Folders that files are written into.
enum OutputFolder {
    /// Makes a folder and those above it where they are missing.
    /// - Parameter mode: its permissions; nil for the usual ones.
    /// - Throws: ``Problems`` with the reason if it can't be made.
    static func make(_ path: String, mode: Int? = nil) throws(Problems) {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: mode.map { [.posixPermissions: $0] })
        } catch {
            let code = ((error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError)?.code
            let reason = code.map { String(cString: strerror(Int32($0))) } ?? error.localizedDescription
            throw Problems([Problem(.unmakeableDirectory(reason: reason), at: Place(file: path))])
        }
    }
}
