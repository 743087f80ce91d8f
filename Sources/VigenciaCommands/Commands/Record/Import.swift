public import ArgumentParser
public import CivilCalendar
import Mobility
import MobilityExchange
import MobilityStore

/// CSV in, all or nothing.
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Takes in a directory of CSV files, all or nothing.",
        discussion: "Records are matched by their ids: an absent column leaves values alone, an empty cell clears, "
            + "records without a row stay. Every mistake is told with its place, and nothing is stored.")

    @Argument(help: ArgumentHelp("The directory with people.csv, permits.csv and so on.", valueName: "dir"))
    var directory: String

    @Option(help: "How days are written in the files: yyyy-mm-dd, dd/mm/yyyy or mm/dd/yyyy.")
    var dateFormat: DayFormat = .iso

    @Option(help: ArgumentHelp("Columns to leave out, separated by `;`.", valueName: "names"))
    var ignoreColumns: String = ""

    @Flag(help: "List the stored records that the files don't hold, of the kinds for which there is a file.")
    var complete = false

    @Flag(help: "With --complete: close those that can be closed, as of the asked day.")
    var yes = false

    @Option(
        help: ArgumentHelp(
            "With --complete: the last day of what is closed. Default: today in Lima.", valueName: "day"))
    var asOf: DayArgument?

    @OptionGroup var size: VaultOptions
    @OptionGroup var write: WriteOptions

    func validate() throws {
        if yes, !complete { throw ValidationError("--yes goes with --complete.") }
    }

    func run() throws {
        let language = write.language.lang
        try explainingErrors(in: language, storing: true) {
            let repository = try write.open()
            let policy = repository.policy
            let vault = try size.vault(of: repository, language)
            let importer = Importer(
                options: ImportOptions(
                    dayFormat: dateFormat,
                    ignoreColumns: ignoreColumns.split(separator: ";").map { String($0).trimmingBlanks() },
                    indefinite: policy.indefiniteStatuses, policyRelief: Set(policy.reliefMeasures.map(\.reliefID)),
                    vault: vault, findsAbsent: complete))
            let meter = ProgressLine()
            let ((plan, closing), summary) = try repository.apply(by: write.author("import"), dryRun: write.dryRun) {
                stored -> (plan: ImportPlan, closing: Closing?) in
                defer { meter.clear() }
                let plan = try importer.plan(directory: directory, against: stored, progress: meter.show)
                if !write.dryRun { try plan.keepFiles(in: vault) }
                let isClosing = complete && yes
                return (plan, isClosing ? try Closing(of: plan.absent, on: asOf?.day ?? Clock.today, stored) : nil)
            } changeSet: { planned in
                ChangeSet(planned.closing?.changes ?? [], after: planned.plan.records)
            }
            for warning in plan.warnings { Terminal.error(ProblemText.line(warning, language)) }
            Terminal.print(ImportSummary.text(plan, summary, dryRun: write.dryRun)[language])
            if !plan.files.isEmpty { Terminal.print(ImportSummary.files(plan, dryRun: write.dryRun)[language]) }
            if complete {
                let absent = ImportSummary.absent(plan, closed: closing?.closed ?? [], dryRun: write.dryRun)
                Terminal.print(absent[language])
            }
        }
    }
}

extension DayFormat: ExpressibleByArgument {}
