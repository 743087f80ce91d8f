import ArgumentParser
import MobilityExchange
import MobilityStore

/// Says whether the nights go well.
struct HealthCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "health",
        abstract: "Says when the last good nightly run was, and whether mail is stuck; exit code 1 if all is not well.",
        discussion: "For a monitor: quick, and without anybody's data. `vigencia doctor` looks at the database itself.")

    @Option(
        help: ArgumentHelp(
            "After how many hours without a good run something is wrong.", valueName: "hours"))
    var maxAge = 26

    @Option(help: "text or json.")
    var format: AnswerFormat = .text

    @OptionGroup var source: SourceOptions

    func validate() throws {
        guard (1...8_760).contains(maxAge) else { throw ValidationError("--max-age takes 1 to 8760 hours.") }
    }

    func run() throws {
        let language = source.language.lang
        let health = try explainingErrors(in: language) {
            let health = try NightHealth(source.open(), at: Clock.moment, maxAgeHours: maxAge)
            let page = HealthPage(health, language: language)
            try source.write(format == .json ? page.json() : page.text)
            return health
        }
        guard health.isGood else { throw ExitCode(1) }
    }
}
