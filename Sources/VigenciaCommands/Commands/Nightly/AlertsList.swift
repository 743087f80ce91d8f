import ArgumentParser
import Mobility
import MobilityAlerts
import MobilityExchange
import MobilityStore

/// Lists silences and acknowledgements.
struct AlertsList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the silences and acknowledgements that are in force on the asked day.")

    @Flag(help: "Also those that are over, not yet begun or taken back.")
    var all = false

    @Option(help: "text or json.")
    var format: AnswerFormat = .text

    @OptionGroup var read: ReadOptions

    func run() throws {
        let language = read.language.lang
        try explainingErrors(in: language) {
            let repository = try read.open()
            let silences = try all ? repository.silences() : repository.silencesInForce(on: read.day)
            switch format {
            case .text: try read.write(SilenceListText.text(silences, language: language))
            case .json: try read.write(SilenceListJSON.text(silences))
            }
        }
    }
}
