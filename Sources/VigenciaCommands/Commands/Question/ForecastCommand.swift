import ArgumentParser
import CivilCalendar
import Mobility
import MobilityExchange
import MobilityStore

/// What comes if nothing is done.
struct ForecastCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forecast",
        abstract: "Prints what begins, escalates, eases and ends, by day, if nothing is done, and what it will cost.")

    @Option(help: ArgumentHelp("How many days to look ahead, 1 to 3660.", valueName: "n"))
    var days: Int

    @OptionGroup var read: ReadOptions
    @OptionGroup var filter: FilterOptions

    @Option(help: "text or json.")
    var format: AnswerFormat = .text

    func validate() throws {
        guard (1...3_660).contains(days) else { throw ValidationError("--days is from 1 to 3660.") }
    }

    func run() throws {
        let language = read.language.lang
        try explainingErrors(in: language) {
            let repository = try read.open()
            let answer = try ForecastBuilder(repository: repository)
                .forecast(asOf: read.day, days: days, filter: filter.filter(in: repository, language))
            try read.note("forecast", of: nil, in: repository)
            let rendering = Rendering(policy: repository.policy, language: language)
            switch format {
            case .text:
                let colour = read.output == nil && Terminal.wantsColour
                try read.write(TextForecast.text(answer, rendering: rendering, colour: colour))
            case .json: try read.write(JSONForecast.text(answer, rendering: rendering))
            }
        }
    }
}
