import ArgumentParser
import Mobility
import MobilityStore

/// Makes a database.
struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "init", abstract: "Makes a database.")

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOptions

    func run() throws {
        try explainingErrors(in: language.lang) {
            try Repository.create(at: database.path)
            Terminal.print(
                Bilingual(en: "Made \(database.path).\n", es: "Se creó \(database.path).\n")[language.lang])
        }
    }
}
