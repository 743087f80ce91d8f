import ArgumentParser
import Mobility
import MobilityStore

/// Writes a backup.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Writes the database and its evidence into one file, while others work on.",
        discussion: "The file is a tar archive with a manifest, and is read again before it gets its name. It is "
            + "encrypted by GnuPG with --passphrase-file or --recipient.")

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOptions

    @Option(help: ArgumentHelp("The file to write.", valueName: "file"))
    var output: String

    @Option(help: ArgumentHelp("Encrypt to the passphrase in the first line of this file.", valueName: "file"))
    var passphraseFile: String?

    @Option(
        help: ArgumentHelp(
            "Encrypt to this public key: an address or fingerprint in the keyring, or a file with the key.",
            valueName: "key"))
    var recipient: String?

    @Flag(help: "Replace a file that is there.")
    var overwrite = false

    func validate() throws {
        if passphraseFile != nil, recipient != nil {
            throw ValidationError("Give either --passphrase-file or --recipient.")
        }
    }

    func run() throws {
        try explainingErrors(in: language.lang) {
            let manifest = try BackupWriter(of: database.path).write(
                to: output, protection: protection, overwrite: overwrite, at: Clock.moment)
            Terminal.print(BackupSummary.written(manifest, to: output)[language.lang])
            if !manifest.lacking.isEmpty { Terminal.error(BackupSummary.lacking(manifest)[language.lang]) }
        }
    }

    private var protection: BackupProtection {
        if let passphraseFile { return .passphrase(file: passphraseFile) }
        return recipient.map(BackupProtection.recipient) ?? .none
    }
}
