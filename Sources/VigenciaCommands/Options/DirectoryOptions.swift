import ArgumentParser
import CivilCalendar

/// What the commands about offices and channels take. They need no database.
struct DirectoryOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The asked day, YYYY-MM-DD. Default: today in Lima.", valueName: "day"))
    var asOf: DayArgument?

    @Flag(help: "Show those that don't serve on that day in full, too.")
    var all = false

    @Option(help: "text or json.")
    var format: AnswerFormat = .text

    @OptionGroup var policy: PolicyOptions
    @OptionGroup var language: LanguageOptions

    @Option(help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    var day: Day { asOf?.day ?? Clock.today }

    /// Prints a text, or writes it to the file that was named.
    func write(_ text: String) throws {
        guard let output else { return Terminal.print(text) }
        try Output.write(text, to: output, language.lang)
    }
}
