import ArgumentParser
import CivilCalendar
import Mobility
import MobilityExchange
import MobilityStore

/// Who changed what of a person.
struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Tells who changed what of a person's records, when, and from what to what.")

    @Argument(help: "The id of the person.")
    var personID: String

    @Option(help: "text or json.")
    var format: AnswerFormat = .text

    @OptionGroup var period: PeriodOptions

    @Flag(help: "Show numbers of documents in full.")
    var reveal = false

    @OptionGroup var reader: ReaderOptions
    @OptionGroup var source: SourceOptions

    func run() throws {
        let lang = source.language.lang
        try explainingErrors(in: lang) {
            let repository = try source.open()
            guard try repository.everHeld(RecordReference(.people, personID)) else {
                throw CommandFailure.unknown(personID, among: try repository.idsEver(.people), lang)
            }
            try reader.note("history", of: personID, revealed: reveal, in: repository, lang)
            var filter = JournalFilter()
            filter.personID = personID
            var history = PersonHistory(of: personID, from: period.first, to: period.last, reveal: reveal)
            try repository.forEachEntry(filter) { entry in try history.append(entry) }
            let person = try repository.record(.people, id: personID) as? Person
            let text =
                switch format {
                case .text: history.text(name: person?.fullName, lang)
                case .json: try history.json()
                }
            try source.write(text)
        }
    }
}
