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

    @Option(
        help: ArgumentHelp(
            "What the report would have said with what was known at this moment (RFC 3339; without a zone, Lima; a day "
                + "stands for its end), by today's rules and policy.", valueName: "time"))
    var knownAt: MomentArgument?

    @Option(help: "Exit with code 3 if a finding that is shown has this severity or worse.")
    var failOn: Severity?

    func validate() throws {
        if spreadsheet.excel, format != .csv { throw ValidationError("--excel goes with --format csv.") }
    }

    func run() throws {
        let language = read.language.lang
        try explainingErrors(in: language) {
            let repository = try read.open()
            let knowledge = try knownAt.map { try repository.knowledge(at: $0.last) }
            let filter = try filter.filter(in: repository, knowing: knowledge, language)
            let builder = ReportBuilder(repository: repository)
            let report =
                try knowledge.map { try builder.report(asOf: read.day, from: $0, filter: filter) }
                ?? builder.report(asOf: read.day, filter: filter)
            try read.note("report", of: nil, in: repository)
            let rendering = Rendering(policy: repository.policy, language: language)
            let colour = read.output == nil && Terminal.wantsColour
            try read.write(format.text(report, rendering: rendering, colour: colour, dialect: spreadsheet.dialect))
            // A table has no head to say it in.
            if format == .csv { for note in report.known?.notes ?? [] { Terminal.error(note[language]) } }
            let bad = failOn.map { limit in report.findings.count { $0.finding.severity >= limit } } ?? 0
            if let failOn, bad > 0 { throw CommandFailure.findingsFound(bad, failOn, language) }
        }
    }
}

extension ReportFormat: ExpressibleByArgument {}
