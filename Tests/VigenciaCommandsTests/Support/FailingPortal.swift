import Foundation
import Testing

/// A portal on this machine that fails in every way; see `Tests/Portal/server.py`.
final class FailingPortal: Sendable {
    /// Where it listens, by what it does there.
    let ports: [String: Int]
    /// The certificate of the authority that signed those of `good` and `wrong-host`.
    let authority: String
    private let folder: Folder
    private let life: FileHandle

    init() throws {
        folder = try Folder()
        _ = try Script.run("sh", [Script.folder.appending(path: "certificates.sh").path, folder.url.path])
        authority = folder.path("ca.pem")
        let process = Script.process(
            "python3", [Script.folder.appending(path: "server.py").path, folder.url.path])
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        // It serves until this end is closed, at the latest when the tests end.
        life = input.fileHandleForWriting
        var line = Data()
        while line.last != UInt8(ascii: "\n") {
            let more = output.fileHandleForReading.availableData
            try #require(!more.isEmpty, "the server did not start")
            line += more
        }
        ports = try #require(JSONSerialization.jsonObject(with: line) as? [String: Int])
    }

    deinit { try? life.close() }

    /// An address of it.
    func url(_ path: String, at port: String = "http", scheme: String = "http", host: String = "127.0.0.1") throws
        -> String
    {
        "\(scheme)://\(host):\(try #require(ports[port]))\(path)"
    }
}
