import ArgumentParser
import MobilityExchange
import MobilityStore

/// Lists the outbox.
struct AlertsOutbox: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox", abstract: "Lists the mails that wait or have failed, and what the server said.")

    @Flag(help: "Also those that were sent.")
    var all = false

    @Option(help: "text or json.")
    var format: AnswerFormat = .text

    @OptionGroup var source: SourceOptions
    @OptionGroup var reader: ReaderOptions

    func run() throws {
        let language = source.language.lang
        try explainingErrors(in: language) {
            let repository = try source.open()
            try reader.note("alerts outbox", of: nil, in: repository, language)
            let page = OutboxPage(try repository.mails(unsentOnly: !all), language: language)
            try source.write(format == .json ? page.json() : page.text)
        }
    }
}
