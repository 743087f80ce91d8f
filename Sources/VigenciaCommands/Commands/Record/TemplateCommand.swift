import ArgumentParser
import Mobility
import MobilityExchange

/// Empty files to begin with.
struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Writes CSV files with all columns and an example in each, to fill in.")

    @Argument(help: ArgumentHelp("The directory for the files; made if it is missing.", valueName: "dir"))
    var directory: String

    @Flag(help: "Replace files that are there already.")
    var overwrite = false

    @OptionGroup var language: LanguageOptions

    func run() throws {
        try explainingErrors(in: language.lang) {
            try Template.write(to: directory, language: language.lang, overwrite: overwrite)
            let count = RecordKind.allCases.count
            let text = Bilingual(
                en: "Wrote \(count) files to \(directory). Replace the examples with your own rows.\n",
                es: "Se escribieron \(count) archivos en \(directory). Reemplazar los ejemplos por filas propias.\n")
            Terminal.print(text[language.lang])
        }
    }
}
