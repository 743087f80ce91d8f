public import ArgumentParser
import CivilCalendar
import Mobility
public import MobilityExchange
import MobilityStore

/// The journal as a file.
struct AuditExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Writes entries of the journal, in their order, as CSV or JSON lines.",
        discussion: "Numbers of documents are masked, and a masked payload does not match its payload_hash; with "
            + "--reveal every payload is the one that was hashed.")

    @Option(help: "csv or jsonl.")
    var format: JournalExport.Format = .csv

    @OptionGroup var spreadsheet: SpreadsheetOptions

    @Option(help: ArgumentHelp("Only entries of records that belong to this person, or once did.", valueName: "id"))
    var person: String?

    @Option(help: ArgumentHelp("Only entries of this record, such as permits/P1.", valueName: "kind/id"))
    var record: RecordArgument?

    @Option(help: ArgumentHelp("Only entries of this actor.", valueName: "actor"))
    var by: String?

    @OptionGroup var period: PeriodOptions

    @Flag(help: "Write numbers of documents in full.")
    var reveal = false

    @OptionGroup var reader: ReaderOptions
    @OptionGroup var source: SourceOptions

    func validate() throws {
        if spreadsheet.excel, format != .csv { throw ValidationError("--excel goes with --format csv.") }
    }

    func run() throws {
        let lang = source.language.lang
        try explainingErrors(in: lang) {
            let repository = try source.open()
            var filter = JournalFilter()
            filter.personID = person
            filter.record = record?.record
            filter.actor = by
            filter.from = period.first
            filter.to = period.last
            try check(repository)
            try reader.note("audit export", of: person, revealed: reveal, in: repository, lang)
            var export = JournalExport(format, dialect: spreadsheet.dialect, reveal: reveal)
            try Output.stream(to: source.output, lang) { write in
                try write(Array(export.head().utf8))
                try repository.forEachEntry(filter) { entry in try write(Array(export.row(entry).utf8)) }
            }
        }
    }

    /// Refuses names that never were, so that a slip of the pen does not pass for a person without entries.
    private func check(_ repository: Repository) throws {
        let records = [person.map { RecordReference(.people, $0) }, record?.record].compactMap(\.self)
        for record in records where try !repository.everHeld(record) {
            throw CommandFailure.unknown(record.id, among: try repository.idsEver(record.kind), source.language.lang)
        }
        guard let by else { return }
        let actors = try repository.actors()
        if !actors.contains(by) { throw CommandFailure.unknown(by, among: actors, source.language.lang) }
    }
}

extension JournalExport.Format: ExpressibleByArgument {}
