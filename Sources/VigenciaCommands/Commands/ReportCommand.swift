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
            try check(employer, among: { try repository.ids(.employers) }, language, isExact: true)
            try check(site, among: { try repository.texts(in: "site", of: .people) }, language)
            try check(department, among: { try repository.texts(in: "department", of: .people) }, language)
            var filter = ReportFilter()
            filter.severity = severity
            filter.rules = rule
            filter.employer = employer
            filter.site = site
            filter.department = department
            let report = try ReportBuilder(repository: repository).report(asOf: read.day, filter: filter)
            let rendering = Rendering(policy: repository.policy, language: language)
            let colour = read.output == nil && Terminal.wantsColour
            try read.write(format.text(report, rendering: rendering, colour: colour, dialect: spreadsheet.dialect))
            let bad = failOn.map { limit in report.findings.count { $0.finding.severity >= limit } } ?? 0
            if let failOn, bad > 0 { throw CommandFailure.findingsFound(bad, failOn, language) }
        }
    }
}

extension ReportCommand {
    /// A name that nobody has would give an empty report, which must not pass for an all-clear.
    private func check(
        _ wanted: String?, among known: () throws -> [String], _ language: Language, isExact: Bool = false
    ) throws {
        guard let wanted else { return }
        let names = try known()
        let isThere = names.contains { isExact ? $0 == wanted : $0.lowercased() == wanted.lowercased() }
        if !isThere { throw CommandFailure.unknown(wanted, among: names, language) }
    }
}

extension ReportFormat: ExpressibleByArgument {}
