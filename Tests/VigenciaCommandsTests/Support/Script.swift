import Foundation
import Testing

/// A script of the tests, run by a program that has nothing to do with ours.
enum Script {
    /// The folder with the scripts.
    static let folder = Tool.repository.appending(path: "Tests/Portal")

    /// Runs a script to its end and gives what it prints.
    static func run(_ program: String, _ arguments: [String]) throws -> Data {
        let process = process(program, arguments)
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(program) \(arguments)")
        return data
    }

    /// Made ready, and not run.
    static func process(_ program: String, _ arguments: [String]) -> Process {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        return process
    }
}
