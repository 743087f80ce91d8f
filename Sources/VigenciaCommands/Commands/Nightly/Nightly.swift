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
            + "changed since the last run there was. Each day a line is appended to the file of anchors: where the "
            + "journal stood, for `vigencia audit verify`.")

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var policy: PolicyOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var reader: ReaderOptions

    @Option(help: ArgumentHelp("The night, YYYY-MM-DD. Default: today in Lima.", valueName: "day"))
    var asOf: DayArgument?

    @Option(help: ArgumentHelp("Where the report files go; made if it is missing.", valueName: "dir"))
    var directory: String

    @OptionGroup var anchor: AnchorOptions

    @Flag(help: "Append no anchor.")
    var noAnchor = false

    @Flag(help: "Say what would be written, and write nothing.")
    var dryRun = false

    func validate() throws {
        if noAnchor, anchor.anchor != nil { throw ValidationError("--anchor and --no-anchor exclude each other.") }
    }

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
            if !dryRun, !noAnchor { try appendAnchor(repository) }
            // Last, so that a run that could not write its files is not taken for done.
            if !dryRun {
                let told = report.findings.map {
                    ToldFinding(identity: $0.finding.identity, severity: $0.finding.severity)
                }
                try repository.recordRun(asOf: day, finishedAt: Clock.now, findings: told)
            }
        }
    }

    /// Notes where the journal stands, and warns if that does not follow from where it stood. The report is told all
    /// the same.
    private func appendAnchor(_ repository: Repository) throws {
        let file = anchor.file(of: database)
        if try repository.anchorJournal(in: file, at: Clock.moment) { return }
        Terminal.error(
            Bilingual(
                en: "warning: the journal no longer holds what the last line of \(file.path) says. Run `vigencia audit "
                    + "verify`; after a restored backup begin another anchor file and keep this one.",
                es: "advertencia: el diario ya no contiene lo que dice la última línea de \(file.path). Ejecutar "
                    + "`vigencia audit verify`; tras restaurar una copia, empezar otro archivo de anclas y conservar "
                    + "este.")[language.lang])
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
