public import Mobility

/// How mail is delivered.
public struct DeliverySettings: Sendable, Equatable {
    /// The way that mail takes.
    public enum Method: String, Code {
        /// None: nothing is sent.
        case none
        /// To a mail server.
        case smtp
        /// To a command on this machine that takes mail as sendmail does.
        case sendmail
        /// Into a folder, a file a message.
        case maildir
    }

    /// How the connection to a mail server is made safe.
    public enum TLSMode: String, Code {
        /// Begins in the clear and goes on encrypted; usual on port 587.
        case starttls
        /// Encrypted from the first byte; usual on port 465.
        case tls
        /// In the clear: for a server on the same machine.
        case none
    }

    /// The way that mail takes.
    public var method = Method.none
    /// The sender's address.
    public var from: String?
    /// The sender's name.
    public var fromName = "Vigencia"
    /// The mail server.
    public var smtpHost: String?
    /// Its port.
    public var smtpPort = 587
    /// How the connection is made safe.
    public var smtpTLS = TLSMode.starttls
    /// The name under which to log in; nil for no login.
    public var smtpUser: String?
    /// The file that holds the password, readable by its owner alone.
    public var smtpPasswordFile: String?
    /// The password. Only from the environment, never from the file of settings or the command line.
    public var smtpPassword: String?
    /// A file of certificates to trust instead of the system's; nil for the system's.
    public var smtpCAFile: String?
    /// How many seconds the server may take to answer.
    public var smtpTimeout = 30
    /// How many seconds to wait before a mail that could not be handed over is tried again; twice as long each time.
    public var retrySeconds = 60
    /// For how many minutes the nightly run waits for mails that are tried again.
    public var patienceMinutes = 10
    /// After how many hours a mail is given up.
    public var giveUpHours = 72
    /// The command that takes mail.
    public var sendmailPath = "/usr/sbin/sendmail"
    /// The folder that takes mail.
    public var maildirPath: String?

    /// The built-in settings.
    public init() {}
}
