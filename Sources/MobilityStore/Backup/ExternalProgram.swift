import Foundation

/// A program of the system that does a part of the work.
struct ExternalProgram {
    /// What to call.
    let name: String
    /// The Debian package that it comes with.
    let package: String

    static let tar = ExternalProgram(name: "tar", package: "tar")
    static let gpg = ExternalProgram(name: "gpg", package: "gnupg")
    static let gpgconf = ExternalProgram(name: "gpgconf", package: "gnupg")

    /// Where it is; cron's PATH may be short, so that the usual places are looked at as well.
    private var path: String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        return (folders + ["/usr/bin", "/bin"]).map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
    }

    /// Runs it to its end.
    /// - Parameter scratch: a folder for what it says. A file, unlike a pipe, never fills up and is not held open by a
    ///   process that it leaves behind.
    /// - Throws: ``BackupError`` if it is missing or fails; the message is the last line that it says.
    func run(_ arguments: [String], scratch: String) throws(BackupError) {
        guard let path else { throw .toolMissing(name: name, package: package) }
        let saying = "\(scratch)/\(name).said"
        guard FileManager.default.createFile(atPath: saying, contents: nil, attributes: [.posixPermissions: 0o600]),
            let said = FileHandle(forWritingAtPath: saying)
        else { throw FilePrimitives.failure(saying) }
        defer { unlink(saying) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        // What it says is looked at, and shall not depend on the reader's language.
        process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C"]) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = said
        do { try process.run() } catch { throw .toolFailed(name: name, message: "\(path): \(error)") }
        process.waitUntilExit()
        try? said.close()
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            throw .toolFailed(name: name, message: lastLine(of: saying) ?? "\(process.terminationStatus)")
        }
    }

    private func lastLine(of file: String) -> String? {
        guard let content = FileManager.default.contents(atPath: file) else { return nil }
        let lines = String(decoding: content, as: UTF8.self).split(separator: "\n").filter {
            // The verdict stands before this line, which says nothing.
            !$0.contains("Exiting with failure status") && !$0.contains("Error is not recoverable")
        }
        return lines.last.map(String.init)
    }
}
