/// How a backup is kept from the eyes of others.
public enum BackupProtection: Sendable, Equatable {
    /// By the mode of the file alone.
    case none
    /// Encrypted to the passphrase in the first line of a file.
    case passphrase(file: String)
    /// Encrypted to a public key: an address or a fingerprint in the keyring, or a file with the key.
    case recipient(String)
}
