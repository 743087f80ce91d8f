import Foundation

/// Mail servers on this machine that behave and misbehave; see `Tests/Mail/server.py`.
public final class MailServer: Sendable {
    /// The name to log in with.
    public static let user = "vigencia"
    /// The password to log in with.
    public static let password = "contraseña"

    /// The certificate of the authority that signed those of the good servers.
    public let authority: String
    private let folder: URL
    private let server: ChildServer

    /// Starts them.
    public init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "vigencia-mail-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let certificates = Process()
        certificates.executableURL = URL(filePath: "/bin/sh")
        certificates.arguments = [Checkout.root.appending(path: "Tests/Tools/certificates.sh").path, folder.path]
        try certificates.run()
        certificates.waitUntilExit()
        guard certificates.terminationStatus == 0 else { throw ChildServer.Failure(message: "certificates.sh") }
        authority = folder.appending(path: "ca.pem").path
        server = try ChildServer(
            Checkout.python, [Checkout.root.appending(path: "Tests/Mail/server.py").path, folder.path])
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The port of one of them.
    public func port(_ name: String) throws -> Int {
        guard let port = server.ports[name] else { throw ChildServer.Failure(message: "no port \(name)") }
        return port
    }

    /// What they have taken, in order.
    /// - Parameter first: how many to leave out at the beginning.
    public func received(after first: Int = 0) throws -> [ReceivedMail] {
        let mails = folder.appending(path: "mails")
        let names = try FileManager.default.contentsOfDirectory(atPath: mails.path).filter { $0.hasSuffix(".json") }
        return try names.sorted().dropFirst(first).map { name in
            try JSONDecoder().decode(ReceivedMail.self, from: Data(contentsOf: mails.appending(path: name)))
        }
    }
}
