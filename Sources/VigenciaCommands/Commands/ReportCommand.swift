public import ArgumentParser
import CivilCalendar
import Mobility
public import MobilityExchange
import MobilityStore

/// Tonight's report, or that of any other day.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Prints who is upcoming, blocked, lapsed or unfiled and who must not travel.")

    @OptionGroup var read: ReadOptions

    @Option(help: "text, csv or json.")
    var format: ReportFormat = .text

    @OptionGroup var spreadsheet: SpreadsheetOptions

    @OptionGroup var filter: FilterOptions

    @Option(help: "Exit with code 3 if a finding that is shown has this severity or worse.")
    var failOn: Severity?

    func validate() throws {
        if spreadsheet.excel, format != .csv { throw ValidationError("--excel goes with --format csv.") }
    }

    func run() throws {
        let language = read.language.lang
        try explainingErrors(in: language) {
            let repository = try read.open()
            let report = try ReportBuilder(repository: repository)
                .report(asOf: read.day, filter: filter.filter(in: repository, language))
            try read.note("report", of: nil, in: repository)
            let rendering = Rendering(policy: repository.policy, language: language)
            let colour = read.output == nil && Terminal.wantsColour
            try read.write(format.text(report, rendering: rendering, colour: colour, dialect: spreadsheet.dialect))
            let bad = failOn.map { limit in report.findings.count { $0.finding.severity >= limit } } ?? 0
            if let failOn, bad > 0 { throw CommandFailure.findingsFound(bad, failOn, language) }
        }
    }
}

extension ReportFormat: ExpressibleByArgument {}
