import Foundation

/// A server that the tests start: a script that prints its ports as one line of JSON and serves until its standard input
/// ends, at the latest when the tests end.
public final class ChildServer: Sendable {
    /// Why a server did not start.
    public struct Failure: Error { public let message: String }

    /// Where it listens, by what it does there.
    public let ports: [String: Int]
    private let life: FileHandle

    /// Starts it and waits until it listens.
    public init(_ program: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        life = input.fileHandleForWriting
        var line = Data()
        while line.last != UInt8(ascii: "\n") {
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else { throw Failure(message: "\(arguments.first ?? program) did not start") }
            line += more
        }
        guard let ports = try JSONSerialization.jsonObject(with: line) as? [String: Int] else {
            throw Failure(message: String(decoding: line, as: UTF8.self))
        }
        self.ports = ports
    }

    deinit { try? life.close() }
}
