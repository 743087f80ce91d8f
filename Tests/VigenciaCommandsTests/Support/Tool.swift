import Foundation
import Testing

/// The program as users run it: a process of its own, in a folder of its own.
struct Tool {
    /// What a run gave.
    struct Result {
        let code: Int32
        let output: String
        let errors: String
    }

    /// The root of the repository.
    static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The program that was built with the tests.
    static let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appending(path: "vigencia")

    /// An empty folder, removed with the tool.
    let folder: Folder
    var environment: [String: String] = [:]
    /// A program that runs ours, with its arguments; none for running it as it is.
    var launcher: [String] = []

    init() throws { folder = try Folder() }

    /// Runs the program in the folder and waits for it.
    @discardableResult
    func run(_ arguments: String...) throws -> Result { try run(arguments) }

    /// Runs the program in the folder and waits for it.
    @discardableResult
    func run(_ arguments: [String]) throws -> Result {
        let (output, errors) = (try Capture(in: folder), try Capture(in: folder))
        let code = try run(arguments, output: output, errors: errors)
        return Result(code: code, output: try output.text(), errors: try errors.text())
    }

    /// Runs the program and gives what a terminal would show: output and errors in the order in which they come.
    func transcript(_ arguments: [String]) throws -> String {
        let both = try Capture(in: folder)
        _ = try run(arguments, output: both, errors: both)
        return try both.text()
    }

    private func run(_ arguments: [String], output: Capture, errors: Capture) throws -> Int32 {
        let process = process(arguments)
        process.standardOutput = output.handle
        process.standardError = errors.handle
        try process.run()
        process.waitUntilExit()
        // What a signal ended has no exit code, and must not pass for one.
        return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    }

    /// The program made ready to run in the folder, and not run; what it says is not kept.
    func process(_ arguments: [String]) -> Process {
        let process = Process()
        process.executableURL = launcher.isEmpty ? Self.program : URL(filePath: "/usr/bin/env")
        process.arguments = launcher.isEmpty ? arguments : launcher + [Self.program.path] + arguments
        process.currentDirectoryURL = folder.url
        process.environment = ["PATH": "/usr/bin:/bin", "VIGENCIA_DB": folder.path("v.db")]
            .merging(environment) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        return process
    }

    /// Makes a database with the example employer in it.
    static func withExample() throws -> Tool {
        let tool = try Tool()
        let made = try tool.run("init")
        let imported = try tool.run("import", Tool.repository.appending(path: "examples/minera-qori").path)
        try #require(made.code == 0 && imported.code == 0, "\(made.errors)\(imported.errors)")
        return tool
    }
}

/// A file that takes what a process prints: unlike a pipe it never fills up.
private struct Capture {
    let url: URL
    let handle: FileHandle

    init(in folder: Folder) throws {
        url = folder.url.deletingLastPathComponent().appending(path: "vigencia-out-\(UUID().uuidString)")
        try Data().write(to: url)
        handle = try FileHandle(forWritingTo: url)
    }

    func text() throws -> String {
        try handle.close()
        defer { try? FileManager.default.removeItem(at: url) }
        return String(decoding: try Data(contentsOf: url), as: UTF8.self)
    }
}

/// A folder that goes away when nobody needs it any more.
final class Folder: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "vigencia-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// The path of a file in it.
    func path(_ name: String) -> String { url.appending(path: name).path }

    /// Writes a file in it.
    func write(_ name: String, _ text: String) throws {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// Reads a file in it.
    func read(_ name: String) throws -> Data { try Data(contentsOf: url.appending(path: name)) }

    /// The names of the files in a folder in it.
    func names(in name: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path(name)).sorted()
    }
}
