import ArgumentParser
import CivilCalendar
import Mobility
import MobilityAlerts
import MobilityStore

/// Notes that findings are known and in hand.
struct AlertsAcknowledge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "acknowledge",
        abstract: "Notes that a finding is known and in hand, which keeps it out of mail until it grows worse or ends.")

    @Argument(help: "The id of the person.")
    var personID: String

    @Argument(help: "The rule.")
    var rule: RuleID

    @Argument(help: "The id of the record. Default: every finding of the rule about the person.")
    var recordID: String?

    @Option(help: ArgumentHelp("Why; the report shows it.", valueName: "text"))
    var reason: String

    @Option(help: ArgumentHelp("The last day, YYYY-MM-DD. Default: none.", valueName: "day"))
    var until: DayArgument?

    @Option(help: ArgumentHelp("The first day. Default: today in Lima.", valueName: "day"))
    var from: DayArgument?

    @OptionGroup var write: WriteOptions

    func validate() throws { try Reason.check(reason) }

    func run() throws {
        let language = write.language.lang
        try explainingErrors(in: language, storing: true) {
            let repository = try write.open()
            guard try repository.record(.people, id: personID) != nil else {
                throw CommandFailure.unknown(personID, among: try repository.ids(.people), language)
            }
            let since = from?.day ?? Clock.today
            if let until { try Reason.checkOrder(since, until.day, language) }
            let found = try repository.findings(of: personID).filter {
                $0.days.contains(since) && $0.rule == rule && (recordID == nil || $0.recordID == recordID)
            }
            guard !found.isEmpty else { throw nothingFound(on: since, language) }
            let acknowledgements = found.map { finding in
                NewSilence(
                    kind: .acknowledge, rule: rule.rawValue, personID: personID, recordID: finding.recordID,
                    severity: finding.severity, since: since, until: until?.day, reason: reason,
                    author: write.author("alerts acknowledge"))
            }
            SilenceAnswer.print(try repository.add(acknowledgements, dryRun: write.dryRun), write)
        }
    }

    private func nothingFound(on day: Day, _ language: Language) -> CommandFailure {
        let what = "\(rule.rawValue) \(personID)\(recordID.map { " \($0)" } ?? "")"
        return CommandFailure(
            Bilingual(
                en: "There is no finding \(what) on \(day). `vigencia person show \(personID)` lists what there is.",
                es: "No hay un hallazgo \(what) el \(day). `vigencia person show \(personID)` muestra los que hay."),
            language)
    }
}
