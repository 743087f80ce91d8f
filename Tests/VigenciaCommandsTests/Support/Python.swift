import Foundation

/// Python 3, to look at what the program wrote with other eyes. `.ci/setup` installs it.
enum Python {
    /// Runs a program in a tool's folder and waits for it.
    static func run(_ program: String, _ arguments: String..., in tool: Tool) throws -> Tool.Result {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", program] + arguments
        process.currentDirectoryURL = tool.folder.url
        process.environment = ["PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        // What it prints is little: neither pipe fills up.
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        let complaint = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Tool.Result(
            code: process.terminationStatus, output: String(decoding: printed, as: UTF8.self),
            errors: String(decoding: complaint, as: UTF8.self))
    }

    /// Changes a tool's database behind the program's back.
    static func tamper(_ sql: String, in tool: Tool) throws -> Tool.Result {
        try run("import sqlite3, sys; sqlite3.connect('v.db').executescript(sys.argv[1])", sql, in: tool)
    }
}
