import ArgumentParser
import CivilCalendar
import Mobility
import MobilityAlerts
import MobilityExchange
import MobilityStore

/// Keeps findings of some rules out of mail until a day.
struct AlertsSilence: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "silence",
        abstract: "Keeps findings out of mail until a day. The report shows them still, with who and why.")

    @Option(help: ArgumentHelp("The rule, or a pattern such as renewal.*.", valueName: "glob"))
    var rule: String

    @Option(help: ArgumentHelp("Only findings about this person. Default: everybody.", valueName: "id"))
    var person: String?

    @Option(help: ArgumentHelp("The last day, YYYY-MM-DD.", valueName: "day"))
    var until: DayArgument

    @Option(help: ArgumentHelp("Why; the report shows it.", valueName: "text"))
    var reason: String

    @Option(help: ArgumentHelp("The first day. Default: today in Lima.", valueName: "day"))
    var from: DayArgument?

    @OptionGroup var write: WriteOptions

    func validate() throws {
        guard ReportFilter.fitsSomeRule(rule) else {
            throw ValidationError("No rule fits \(rule). `vigencia rules` lists them.")
        }
        try Reason.check(reason)
    }

    func run() throws {
        let language = write.language.lang
        try explainingErrors(in: language, storing: true) {
            let repository = try write.open()
            if let person, try repository.record(.people, id: person) == nil {
                throw CommandFailure.unknown(person, among: try repository.ids(.people), language)
            }
            let since = from?.day ?? Clock.today
            try Reason.checkOrder(since, until.day, language)
            let silence = NewSilence(
                kind: .silence, rule: rule, personID: person, since: since, until: until.day, reason: reason,
                author: write.author("alerts silence"))
            SilenceAnswer.print(try repository.add([silence], dryRun: write.dryRun), write)
        }
    }
}
