import ArgumentParser
import CivilCalendar
import Mobility
import MobilityExchange
import MobilityStore

/// Lists evidence and what the vault holds of it.
struct EvidenceListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists evidence, the oldest first, and whether its file is in the vault.",
        discussion: "With --as-of only what was captured by that day is listed.")

    @OptionGroup var filter: EvidenceFilter

    @Option(help: "text, csv or json.")
    var format: TableFormat = .text

    @OptionGroup var spreadsheet: SpreadsheetOptions
    @OptionGroup var read: ReadOptions

    func validate() throws {
        if spreadsheet.excel, format != .csv { throw ValidationError("--excel goes with --format csv.") }
    }

    func run() throws {
        let language = read.language.lang
        try explainingErrors(in: language) {
            let repository = try read.open()
            let last = read.asOf?.day ?? .latest
            let evidence = try repository.reading { try filter.evidence(in: $0, language) }
                .filter { $0.capturedOn <= last }
            try read.note("evidence list", of: filter.person, in: repository)
            let list = EvidenceList(evidence, in: repository.vault, language: language)
            switch format {
            case .text: try read.write(list.text)
            case .csv: try read.write(list.csv(spreadsheet.dialect))
            case .json: try read.write(try list.json())
            }
        }
    }
}
