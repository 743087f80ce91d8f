import ArgumentParser
import Mobility

/// What every calculator takes: the law, the language, and where the answer goes in which form.
struct AnswerOptions: ParsableArguments {
    @OptionGroup var policy: PolicyOptions
    @OptionGroup var language: LanguageOptions

    @Option(help: "text or json.")
    var format: AnswerFormat = .text

    @Option(help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    /// Prints a text, or writes it to the file that was named.
    func write(_ text: String) throws {
        guard let output else { return Terminal.print(text) }
        try Output.write(text, to: output, language.lang)
    }
}
