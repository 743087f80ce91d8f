import ArgumentParser
import CivilCalendar
import Foundation
import Mobility
import MobilityExchange
import MobilitySettings
import MobilityStore
import Transfer

/// The cron job.
struct Nightly: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "nightly",
        abstract: "The cron job: writes the day's report files, sends alerts, and records the run.",
        discussion:
            "Running it again for the same day writes the same files and sends nothing twice. After missed nights "
            + "the report and the alerts say what changed since the last run there was. Each day a line is appended to "
            + "the file of anchors: where the journal stood, for `vigencia audit verify`. A step that fails does not keep "
            + "the others from being done; the exit code is 1 then, and standard error says which.")

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var policy: PolicyOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var reader: ReaderOptions
    @OptionGroup var anchor: AnchorOptions

    @Option(help: ArgumentHelp("The night, YYYY-MM-DD. Default: today in Lima.", valueName: "day"))
    var asOf: DayArgument?

    @Option(
        help: ArgumentHelp(
            "Where the report files go; made if it is missing. Default: report.directory in the settings.",
            valueName: "dir"))
    var directory: String?

    @Flag(help: "Append no anchor.")
    var noAnchor = false

    @Flag(help: "Send no alerts, and plan none.")
    var noAlerts = false

    @Option(
        help: ArgumentHelp(
            "Keep backups in this directory. Default: backup.directory in the settings; if there is none, no backup.",
            valueName: "dir"))
    var backup: String?

    @Option(
        help: ArgumentHelp(
            "Tell this address when the run starts (/start), ends well, or fails (/fail). Default: ping.url in the "
                + "settings.",
            valueName: "url"))
    var ping: String?

    @Flag(help: "Don't print the paths of the report files.")
    var quiet = false

    @Flag(help: "Say what would be written, and write and send nothing.")
    var dryRun = false

    func validate() throws {
        if noAnchor, anchor.anchor != nil { throw ValidationError("--anchor and --no-anchor exclude each other.") }
    }

    func run() throws {
        let settings = try explainingErrors(in: language.lang) { try anchor.settings.load().settings }
        let log = RunLog(settings, label: "nightly", language.lang)
        guard !dryRun else { return try explainingErrors(in: language.lang) { try show(plan(settings)) } }
        let pinger = try Pinger(ping ?? settings.pingURL, log, language.lang)
        pinger.tell(.start)
        do {
            try explainingErrors(in: language.lang) { try run(settings, log) }
        } catch {
            pinger.tell(.fail)
            throw error
        }
        pinger.tell(.success)
    }

    private func run(_ settings: Settings, _ log: RunLog) throws {
        let plan = try plan(settings)
        let repository = try Repository(database, policy)
        let lock = try RunLock(besides: database.path, patience: .seconds(300))
        defer { lock.release() }
        try reader.note("nightly", of: nil, in: repository, language.lang)
        var night = NightRun(repository, plan, settings: settings, language.lang, log: log)
        let problems = try night.run()
        if !problems.contains(.report) { show(plan) }
        guard problems.isEmpty else { throw ExitCode(1) }
    }

    private func plan(_ settings: Settings) throws -> NightPlan {
        guard let directory = directory ?? settings.reportDirectory else {
            throw CommandFailure.usage(
                "Say where the report files go: --directory DIR, or report.directory in the settings.",
                "Indicar dónde van los archivos del reporte: --directory DIR, o report.directory en la configuración.",
                language.lang)
        }
        return NightPlan(
            day: asOf?.day ?? Clock.today, directory: directory,
            anchor: noAnchor ? nil : try anchor.file(of: database), backups: backup ?? settings.backupDirectory,
            sendsAlerts: !noAlerts)
    }

    private func show(_ plan: NightPlan) {
        guard !quiet else { return }
        for format in ReportFormat.allCases {
            Terminal.print("\(Nightly.path(of: format, plan.day, in: plan.directory))\n")
        }
    }

    /// Where a report file goes.
    static func path(of format: ReportFormat, _ day: Day, in directory: String) -> String {
        "\(directory)/report-\(day).\(format.fileExtension)"
    }
}
