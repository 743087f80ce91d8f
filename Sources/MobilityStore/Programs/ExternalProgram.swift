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

    private init(name: String, package: String, isUsers: Bool) {
        self.name = name
        self.package = package
        self.isUsers = isUsers
    }

    /// A program at a path, that is run with the user's environment.
    package init(path: String) { self.init(name: path, package: "", isUsers: true) }

    /// How a program ended.
    package struct Result: Sendable {
        /// Its exit code; the number of a signal that ended it, negative.
        package let code: Int32
        /// The last line that it said on standard error; nil if it said nothing.
        package let lastLine: String?
    }

    /// Where it is; cron's PATH may be short, so that the usual places are looked at as well.
    private var path: String? {
        if name.hasPrefix("/") { return access(name, X_OK) == 0 ? name : nil }
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        return (folders + ["/usr/bin", "/bin"]).map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
    }

    /// Runs it to its end.
    /// - Throws: ``BackupError`` if it is missing or fails; the message is the last line that it says.
    package func run(_ arguments: [String]) throws(BackupError) {
        let result = try run(arguments, input: nil, patience: nil)
        guard result.code == 0 else {
            throw .toolFailed(name: name, message: result.lastLine ?? "\(abs(result.code))")
        }
    }

    /// Runs it to its end, however it ends.
    /// - Parameters:
    ///   - input: what it reads from standard input; nil for nothing.
    ///   - patience: after which time it is ended; nil for never.
    /// - Throws: ``BackupError`` if it is missing or can't be begun.
    package func run(
        _ arguments: [String], input: [UInt8]?, patience: Duration?
    ) throws(BackupError) -> Result {
        guard let path else { throw .toolMissing(name: name, package: package) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        // What it says is looked at, and shall not depend on the reader's language.
        let outside = isUsers ? ProcessInfo.processInfo.environment : ["PATH": "/usr/bin:/bin"]
        process.environment = outside.merging(["LC_ALL": "C"]) { $1 }
        process.standardOutput = FileHandle.nullDevice
        let said = SaidText()
        process.standardError = said.pipe
        let feed = input.map { _ in Pipe() }
        process.standardInput = feed ?? FileHandle.nullDevice
        do { try process.run() } catch { throw .toolFailed(name: name, message: "\(path): \(error)") }
        said.read()
        let alarm = patience.map { Alarm(for: process, after: $0) }
        // Besides, since a process that it left behind may hold the pipe open and read nothing.
        if let input, let feed { Thread { ExternalProgram.write(input, to: feed) }.start() }
        let code = ExternalProgram.end(of: process)
        alarm?.cancel()
        return Result(code: code, lastLine: said.lastLine)
    }

    /// Waits until a program ends; its exit code, or the number of the signal that ended it, negative.
    ///
    /// `Process.waitUntilExit` would also wait for every process that it left behind, however long that takes.
    private static func end(of process: Process) -> Int32 {
        var how = siginfo_t()
        // It is left for Process to take away.
        while waitid(P_PID, id_t(process.processIdentifier), &how, WEXITED | WNOWAIT) != 0 {
            guard errno == EINTR else {
                // Process has done so already.
                process.waitUntilExit()
                return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
            }
        }
        let status = how._sifields._sigchld.si_status
        return how.si_code == Int32(CLD_EXITED) ? status : -status
    }

    /// A program that does not read to the end says in its own way that it failed.
    private static func write(_ bytes: [UInt8], to pipe: Pipe) {
        // Otherwise the signal would end this program instead.
        signal(SIGPIPE, SIG_IGN)
        try? pipe.fileHandleForWriting.write(contentsOf: Data(bytes))
        try? pipe.fileHandleForWriting.close()
    }
}
