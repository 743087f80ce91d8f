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

    @Option(help: "Only this severity and worse: info, warning, high, critical.")
    var severity: Severity = .info

    @Option(
        help: ArgumentHelp("Only rules that fit, such as renewal.*; may be given several times.", valueName: "glob"))
    var rule: [String] = []

    @Option(help: ArgumentHelp("Only people of this employer and their dependents.", valueName: "id"))
    var employer: String?

    @Option(help: "Only people at this site and their dependents.")
    var site: String?

    @Option(help: "Only people of this department and their dependents.")
    var department: String?

    @Option(
        help: ArgumentHelp(
            "What the report would have said with what was known at this moment (RFC 3339; without a zone, Lima; a day "
                + "stands for its end), by today's rules and policy.", valueName: "time"))
    var knownAt: MomentArgument?

    @Option(help: "Exit with code 3 if a finding that is shown has this severity or worse.")
    var failOn: Severity?

    func validate() throws {
        if spreadsheet.excel, format != .csv { throw ValidationError("--excel goes with --format csv.") }
        for pattern in rule where !ReportFilter.fitsSomeRule(pattern) {
            throw ValidationError("No rule fits \(pattern). `vigencia rules` lists them.")
        }
    }

    func run() throws {
        let language = read.language.lang
        try explainingErrors(in: language) {
            let repository = try read.open()
            let knowledge = try knownAt.map { try repository.knowledge(at: $0.last) }
            let isKnown = knowledge.map { $0.records.contains { ($0 as? Employer)?.employerID == employer } } ?? false
            if let employer, !isKnown, try repository.record(.employers, id: employer) == nil {
                throw CommandFailure.unknown(employer, among: try repository.ids(.employers), language)
            }
            var filter = ReportFilter()
            filter.severity = severity
            filter.rules = rule
            filter.employer = employer
            filter.site = site
            filter.department = department
            let builder = ReportBuilder(repository: repository)
            let report =
                try knowledge.map { try builder.report(asOf: read.day, from: $0, filter: filter) }
                ?? builder.report(asOf: read.day, filter: filter)
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
