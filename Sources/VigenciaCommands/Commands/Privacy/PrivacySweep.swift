import ArgumentParser
import Mobility
import MobilityStore

/// Finishes erasures that were interrupted.
struct PrivacySweep: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sweep",
        abstract: "Finishes interrupted erasures, and rids the files of the database of old bytes.",
        discussion: "Takes contents from the vault that only erased evidence named, and rewrites the database without "
            + "what was ever deleted from it. Harmless at any time; needs free space of the size of the database.")

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var policy: PolicyOptions
    @OptionGroup var language: LanguageOptions

    func run() throws {
        try explainingErrors(in: language.lang) {
            let removed = try Repository(database, policy).finishErasures(at: Clock.now)
            Terminal.print(
                Bilingual(
                    en: "Swept; \(removed) \(removed == 1 ? "file" : "files") taken from the vault.\n",
                    es: "Limpieza hecha; \(removed) \(removed == 1 ? "archivo retirado" : "archivos retirados") de la "
                        + "bóveda.\n")[language.lang])
        }
    }
}
