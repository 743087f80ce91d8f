import Foundation
package import Mobility

/// Reads YAML files from the disk.
package enum YAMLFiles {
    /// The files of a directory whose names end in `.yaml` or `.yml`, in order of their names, as paths that begin with
    /// the directory as it was given.
    package static func paths(in directory: String) throws(Problem) -> [String] {
        try names(in: directory).filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
            .map { path(of: $0, in: directory) }
    }

    /// The path of a file in a directory as that was given.
    package static func path(of name: String, in directory: String) -> String {
        directory.hasSuffix("/") ? directory + name : "\(directory)/\(name)"
    }

    /// The names of what lies in a directory, in order; what is hidden, such as the files of an editor, left out.
    package static func names(in directory: String) throws(Problem) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: directory).filter { !$0.hasPrefix(".") }.sorted()
        } catch {
            throw Problem(.unreadableFile(reason: reason(error)), at: Place(file: directory))
        }
    }

    /// Whether a directory is at this path.
    package static func isDirectory(_ path: String) -> Bool {
        var isDirectory: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
    }

    /// The text of a file.
    package static func text(of path: String) throws(Problem) -> String {
        let bytes: Data
        do {
            bytes = try Data(contentsOf: URL(filePath: path))
        } catch {
            throw Problem(.unreadableFile(reason: reason(error)), at: Place(file: path))
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Problem(.notUTF8, at: Place(file: path))
        }
        return text
    }

    /// What the system says, without the path, which the problem's place names already.
    private static func reason(_ error: any Error) -> String {
        let error = error as NSError
        if let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError, cause.domain == NSPOSIXErrorDomain {
            return String(cString: strerror(Int32(cause.code)))
        }
        switch CocoaError.Code(rawValue: error.code) {
        case .fileReadNoSuchFile, .fileNoSuchFile: return String(cString: strerror(ENOENT))
        case .fileReadNoPermission: return String(cString: strerror(EACCES))
        default: return error.localizedDescription
        }
    }
}
