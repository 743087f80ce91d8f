import ArgumentParser
import CivilCalendar
import Foundation
import Mobility
import MobilityExchange
import MobilityStore

/// The cron job.
struct Nightly: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The cron job: writes the day's report files and records the run.",
        discussion: "Running it again for the same day writes the same files. After missed nights the report says what "
            + "changed since the last run there was.")

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var policy: PolicyOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var reader: ReaderOptions

    @Option(help: ArgumentHelp("The night, YYYY-MM-DD. Default: today in Lima.", valueName: "day"))
    var asOf: DayArgument?

    @Option(help: ArgumentHelp("Where the report files go; made if it is missing.", valueName: "dir"))
    var directory: String

    @Flag(help: "Say what would be written, and write nothing.")
    var dryRun = false

    func run() throws {
        try explainingErrors(in: language.lang) {
            let repository = try Repository(database, policy)
            let day = asOf?.day ?? Clock.today
            let report = try ReportBuilder(repository: repository).report(asOf: day)
            let rendering = Rendering(policy: repository.policy, language: language.lang)
            if !dryRun {
                try makeDirectory()
                try reader.note("nightly", of: nil, in: repository, language.lang)
            }
            for format in ReportFormat.allCases {
                let path = "\(directory)/report-\(day).\(format.fileExtension)"
                if !dryRun {
                    try Output.write(try format.text(report, rendering: rendering), to: path, language.lang)
                }
                Terminal.print("\(path)\n")
            }
            // Last, so that a run that could not write its files is not taken for done.
            if !dryRun {
                let told = report.findings.map {
                    ToldFinding(identity: $0.finding.identity, severity: $0.finding.severity)
                }
                try repository.recordRun(asOf: day, finishedAt: Clock.now, findings: told)
            }
        }
    }

    private func makeDirectory() throws {
        do {
            try FileManager.default.createDirectory(
                atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw CommandFailure(
                Bilingual(
                    en: "Can't make the directory \(directory). Name one in a folder that is yours.",
                    es: "No se puede crear el directorio \(directory). Indicar uno en una carpeta propia."),
                language.lang)
        }
    }
}
