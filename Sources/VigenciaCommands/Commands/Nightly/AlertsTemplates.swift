import ArgumentParser
import Mobility
import MobilityExchange

/// Writes the templates of alert mails, to be changed.
struct AlertsTemplates: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "templates",
        abstract: "Writes the built-in templates of alert mails into a directory, to change them there.",
        discussion: "The setting templates.directory makes alerts use them.")

    @Option(help: ArgumentHelp("The directory for the files; made if it is missing.", valueName: "dir"))
    var directory: String

    @Flag(help: "Replace files that are there already.")
    var overwrite = false

    @OptionGroup var language: LanguageOptions

    func run() throws {
        try explainingErrors(in: language.lang) {
            try LetterTemplates.write(to: directory, overwrite: overwrite)
            let names = LetterTemplates.fileNames
            let text = Bilingual(
                en: "Wrote \(names.joined(separator: " and ")) to \(directory).\n",
                es: "Se escribieron \(names.joined(separator: " y ")) en \(directory).\n")
            Terminal.print(text[language.lang])
        }
    }
}
