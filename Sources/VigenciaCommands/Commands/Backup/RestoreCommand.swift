import ArgumentParser
import Mobility
import MobilityStore

/// Brings a backup back.
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Brings a backup back, after checking all of it.",
        discussion: "A database that is there is only replaced with --force, and is kept under another name.")

    @Argument(help: ArgumentHelp("What `vigencia backup` wrote.", valueName: "file"))
    var file: String

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOptions

    @Option(
        help: ArgumentHelp(
            "The passphrase of an encrypted backup is in the first line of this file.", valueName: "file"))
    var passphraseFile: String?

    @Flag(help: "Replace a database that is there; it is kept as PATH.before-restore-TIME.")
    var force = false

    func run() throws {
        try explainingErrors(in: language.lang) {
            let result = try restored()
            Terminal.print(BackupSummary.restored(result.manifest, to: database.path)[language.lang])
            if let former = result.former { Terminal.print(BackupSummary.kept(former)[language.lang]) }
            if !result.manifest.lacking.isEmpty {
                Terminal.error(BackupSummary.lacking(result.manifest)[language.lang])
            }
        }
    }

    private func restored() throws -> (manifest: BackupManifest, former: String?) {
        do {
            return try Restoration(of: file, passphrase: passphraseFile)
                .run(to: database.path, force: force, at: Clock.moment)
        } catch StoreError.databaseExists(let path) {
            throw CommandFailure(
                Bilingual(
                    en: "There is a database at \(path) already, and it stays as it is. Restore to another path with "
                        + "--db, or replace it with --force; it is kept under another name then.",
                    es: "Ya existe una base de datos en \(path), y queda como está. Restaurar en otra ruta con --db o "
                        + "reemplazarla con --force; en ese caso se guarda con otro nombre."),
                language.lang)
        }
    }
}
