/// A mail server, and how to talk to it.
public struct SMTPServer: Sendable {
    /// How the connection is made safe.
    public enum Safety: Sendable {
        /// Begins in the clear and goes on encrypted, or not at all.
        case starttls
        /// Encrypted from the first byte.
        case tls
        /// In the clear.
        case none
    }

    /// Its name or address.
    public let host: String
    /// Its port.
    public let port: Int
    /// How the connection is made safe.
    public let safety: Safety
    /// The name and the password to log in with; nil for no login.
    public let login: (user: String, password: String)?
    /// How many seconds it may take to answer.
    public let timeoutSeconds: Int
    /// A file of certificates to trust instead of the system's.
    public let certificates: String?
    /// By which name this machine introduces itself.
    public let localName: String

    /// Describes a server.
    public init(
        host: String, port: Int, safety: Safety, login: (user: String, password: String)?, timeoutSeconds: Int,
        certificates: String? = nil, localName: String
    ) {
        self.host = host
        self.port = port
        self.safety = safety
        self.login = login
        self.timeoutSeconds = timeoutSeconds
        self.certificates = certificates
        self.localName = localName
    }

    /// Its address as libcurl takes it.
    var url: String {
        let name = host.contains(":") ? "[\(host)]" : host
        return "\(safety == .tls ? "smtps" : "smtp")://\(name):\(port)/\(localName)"
    }
}
