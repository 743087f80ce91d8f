import Foundation
public import Mobility
public import MobilitySettings
import Transfer

/// Makes the way that mail takes, as the settings say.
public enum MailCarriers {
    /// The way; nil for none.
    /// - Throws: a ``Problem`` if the password can't be read.
    public static func carrier(for settings: DeliverySettings) throws(Problem) -> (any MailCarrier)? {
        switch settings.method {
        case .none: nil
        case .sendmail: SendmailCarrier(path: settings.sendmailPath)
        case .maildir: settings.maildirPath.map(MaildirCarrier.init(folder:))
        case .smtp: try server(settings).map(SMTPCarrier.init)
        }
    }

    private static func server(_ settings: DeliverySettings) throws(Problem) -> SMTPServer? {
        guard let host = settings.smtpHost else { return nil }
        var login: (user: String, password: String)?
        if let user = settings.smtpUser {
            if let password = settings.smtpPassword {
                login = (user, password)
            } else if let path = settings.smtpPasswordFile {
                login = (user, try PasswordFile.password(at: path))
            }
        }
        return SMTPServer(
            host: host, port: settings.smtpPort, safety: safety(settings.smtpTLS), login: login,
            timeoutSeconds: settings.smtpTimeout, certificates: settings.smtpCAFile, localName: localName)
    }

    private static func safety(_ mode: DeliverySettings.TLSMode) -> SMTPServer.Safety {
        switch mode {
        case .starttls: .starttls
        case .tls: .tls
        case .none: .none
        }
    }

    /// The machine's name, where it is one that may stand in a greeting.
    private static var localName: String {
        let name = ProcessInfo.processInfo.hostName
        let fits =
            !name.isEmpty
            && name.utf8.allSatisfy { byte in
                UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
                    || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            }
        return fits ? name : "localhost"
    }
}
