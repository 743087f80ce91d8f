import Foundation
import TestSupport
import Testing

/// A portal on this machine that fails in every way; see `Tests/Portal/server.py`.
final class FailingPortal: Sendable {
    /// The certificate of the authority that signed those of `good` and `wrong-host`.
    let authority: String
    private let folder: Folder
    private let server: ChildServer

    init() throws {
        folder = try Folder()
        _ = try Script.run(
            "sh", [Tool.repository.appending(path: "Tests/Tools/certificates.sh").path, folder.url.path])
        authority = folder.path("ca.pem")
        server = try ChildServer("python3", [Script.folder.appending(path: "server.py").path, folder.url.path])
    }

    /// Where it listens, by what it does there.
    var ports: [String: Int] { server.ports }

    /// An address of it.
    func url(_ path: String, at port: String = "http", scheme: String = "http", host: String = "127.0.0.1") throws
        -> String
    {
        "\(scheme)://\(host):\(try #require(ports[port]))\(path)"
    }

    /// How often it was asked for each address, this question included.
    func requests() throws -> [String: Int] {
        let asking = "import sys, urllib.request; print(urllib.request.urlopen(sys.argv[1]).read().decode())"
        let answer = try Script.run("python3", ["-c", asking, try url("/requests")])
        return try #require(JSONSerialization.jsonObject(with: answer) as? [String: Int])
    }
}
