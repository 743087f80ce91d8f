import Foundation

/// A program of the system that does a part of the work.
package struct ExternalProgram: Sendable {
    /// What to call.
    let name: String
    /// The Debian package that it comes with.
    let package: String
    /// Whether it needs the user's environment, to find the keys. Where it does not, nothing from outside may change
    /// what it writes, such as options in `TAR_OPTIONS`.
    let isUsers: Bool

    package static let tar = ExternalProgram(name: "tar", package: "tar", isUsers: false)
    package static let gzip = ExternalProgram(name: "gzip", package: "gzip", isUsers: false)
    static let gpg = ExternalProgram(name: "gpg", package: "gnupg", isUsers: true)
    static let gpgconf = ExternalProgram(name: "gpgconf", package: "gnupg", isUsers: true)

    /// Where it is; cron's PATH may be short, so that the usual places are looked at as well.
    private var path: String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        return (folders + ["/usr/bin", "/bin"]).map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
    }

    /// Runs it to its end.
    /// - Throws: ``BackupError`` if it is missing or fails; the message is the last line that it says.
    package func run(_ arguments: [String]) throws(BackupError) {
        guard let path else { throw .toolMissing(name: name, package: package) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        // What it says is looked at, and shall not depend on the reader's language.
        let outside = isUsers ? ProcessInfo.processInfo.environment : ["PATH": "/usr/bin:/bin"]
        process.environment = outside.merging(["LC_ALL": "C"]) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let said = SaidText()
        process.standardError = said.pipe
        do { try process.run() } catch { throw .toolFailed(name: name, message: "\(path): \(error)") }
        said.read()
        process.waitUntilExit()
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            throw .toolFailed(name: name, message: said.lastLine ?? "\(process.terminationStatus)")
        }
    }
}
