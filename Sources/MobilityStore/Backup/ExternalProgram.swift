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
    /// - Throws: ``BackupError`` if it is missing or fails; the message is the last line that it says.
    func run(_ arguments: [String]) throws(BackupError) {
        guard let path else { throw .toolMissing(name: name, package: package) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        // What it says is looked at, and shall not depend on the reader's language.
        process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C"]) { $1 }
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
