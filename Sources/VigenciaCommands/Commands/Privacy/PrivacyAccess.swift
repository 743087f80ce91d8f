import ArgumentParser
import CivilCalendar
import Mobility
import MobilityExchange
import MobilityStore

/// Lists who read personal data.
struct PrivacyAccess: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "access", abstract: "Lists who read personal data, in the order in which it was read.",
        discussion: "`*` stands for many people at once, such as a report. Days and the times of the text are Lima's; "
            + "CSV and JSON give times in UTC.")

    @Option(help: ArgumentHelp("Only readings of this person.", valueName: "id"))
    var person: String?

    @Option(help: ArgumentHelp("Only from this day on.", valueName: "day"))
    var since: DayArgument?

    @Option(help: "text, csv or json.")
    var format: TableFormat = .text

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var policy: PolicyOptions
    @OptionGroup var language: LanguageOptions

    @Option(help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    func run() throws {
        let language = language.lang
        try explainingErrors(in: language) {
            let repository = try Repository(database, policy)
            let from = since.map { Clock.beginning(of: $0.day).description } ?? ""
            let accesses = try repository.accesses(of: person, from: from)
            // An erased person is known by the log alone.
            if let person, accesses.isEmpty, try repository.record(.people, id: person) == nil,
                try repository.tombstones(of: person).isEmpty
            {
                throw CommandFailure.unknown(person, among: try repository.ids(.people), language)
            }
            let page = AccessPage(accesses, language: language, utcOffset: Clock.limaOffset)
            let text =
                switch format {
                case .text: page.text
                case .csv: page.csv
                case .json: try page.json()
                }
            guard let output else { return Terminal.print(text) }
            try Output.write(text, to: output, language)
        }
    }
}
