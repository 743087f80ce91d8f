import Foundation

/// Encrypts and decrypts files with GnuPG.
enum Encryption {
    /// What every call is told: to ask nobody, and to leave nothing in memory.
    private static let quiet = ["--batch", "--no-tty", "--quiet", "--pinentry-mode", "loopback", "--no-symkey-cache"]

    /// Encrypts a file into a new one.
    static func encrypt(_ file: String, to other: String, _ protection: BackupProtection) throws(BackupError) {
        do throws(BackupError) {
            switch protection {
            case .none: break
            case .passphrase(let passphrase):
                try withPassphrase(passphrase) { options throws(BackupError) in
                    try run(options + ["--cipher-algo", "AES256", "--output", other, "--symmetric", file])
                }
            case .recipient(let key):
                // A key that the administrator names is trusted; cron has nobody to ask.
                let option =
                    FilePrimitives.isFile(key)
                    ? ["--recipient-file", FilePrimitives.absolute(key)] : ["--recipient", key]
                try run(
                    quiet + ["--trust-model", "always", "--output", other] + option + ["--encrypt", file])
            }
        } catch .toolFailed(_, let message) {
            throw message.contains("No space left") ? .diskFull(path: other) : .notEncrypted(message: message)
        } catch { throw error }
        guard chmod(other, 0o600) == 0 else { throw FilePrimitives.failure(other) }
    }

    /// Decrypts a file into a new one: by the passphrase in a file, else by the user's secret keys.
    /// - Parameter name: what to call the file in an error.
    static func decrypt(_ file: String, to other: String, passphrase: String?, named name: String) throws(BackupError) {
        do throws(BackupError) {
            guard let passphrase else { return try run(quiet + ["--output", other, "--decrypt", file]) }
            try withPassphrase(passphrase) { options throws(BackupError) in
                try run(options + ["--output", other, "--decrypt", file])
            }
        } catch .toolFailed(_, let message) {
            throw message.contains("No space left")
                ? .diskFull(path: other) : .notDecrypted(path: name, message: message)
        } catch { throw error }
    }

    private static func run(_ arguments: [String]) throws(BackupError) {
        try ExternalProgram.gpg.run(arguments)
    }

    /// Hands over the options for a passphrase. GnuPG works in a folder of its own, so that neither the user's settings
    /// nor a missing home stand in the way. It is a short one: the name of a socket in it has room for 107 bytes.
    private static func withPassphrase(
        _ file: String, _ body: ([String]) throws(BackupError) -> Void
    ) throws(BackupError) {
        guard let content = FileManager.default.contents(atPath: file) else {
            throw .unreadable(path: file, reason: String(cString: strerror(errno)))
        }
        guard !(content.prefix { $0 != UInt8(ascii: "\n") }.isEmpty) else { throw .noPassphrase(file: file) }
        let home = "/tmp/vigencia-\(UInt64.random(in: .min ... .max))"
        guard mkdir(home, 0o700) == 0 else { throw FilePrimitives.failure(home) }
        defer {
            try? ExternalProgram.gpgconf.run(["--homedir", home, "--kill", "gpg-agent"])
            try? FileManager.default.removeItem(atPath: home)
        }
        try body(["--homedir", home] + quiet + ["--passphrase-file", FilePrimitives.absolute(file)])
    }
}
