import ArgumentParser
import Mobility
import MobilityExchange
import MobilityStore

/// Lists what has been kept for longer than the policy says.
struct PrivacyDue: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due", abstract: "Lists records and people past the terms of retention of the policy.",
        discussion: "The years (`retention.…`) count from the end of the employment, or from the last day that a "
            + "record speaks of, if later. Nothing is removed.")

    @Option(help: "text, csv or json.")
    var format: TableFormat = .text

    @OptionGroup var read: ReadOptions

    func run() throws {
        try explainingErrors(in: read.language.lang) {
            let repository = try read.open()
            let page = RetentionPage(
                try RetentionList(repository, asOf: read.day),
                rendering: Rendering(policy: repository.policy, language: read.language.lang))
            try read.note("privacy due", of: nil, in: repository)
            switch format {
            case .text: try read.write(page.text)
            case .csv: try read.write(page.csv)
            case .json: try read.write(try page.json())
            }
        }
    }
}
