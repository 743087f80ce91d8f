import Foundation
public import Mobility

/// The file that holds the password of the mail server.
public enum PasswordFile {
    /// Reads the password: the first line, without what ends it.
    /// - Throws: a ``Problem`` if the file can't be read, is empty, or others than its owner may read it.
    public static func password(at path: String) throws(Problem) -> String {
        let place = Place(file: path)
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw Problem(.unreadableFile(reason: String(cString: strerror(errno))), at: place)
        }
        guard status.st_mode & 0o077 == 0 else {
            let mode = String(status.st_mode & 0o777, radix: 8)
            throw Problem(
                .badPolicyValue(key: "delivery.smtp.password_file", found: "mode \(mode)", expected: .privateFile),
                at: place)
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Problem(.unreadableFile(reason: String(cString: strerror(EACCES))), at: place)
        }
        guard let text = String(validating: data, as: UTF8.self) else { throw Problem(.notUTF8, at: place) }
        guard let line = text.split(whereSeparator: \.isNewline).first, !line.isEmpty else {
            throw Problem(.emptyFile, at: place)
        }
        return String(line)
    }
}
