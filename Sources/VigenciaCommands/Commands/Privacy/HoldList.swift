import ArgumentParser
import Mobility
import MobilityExchange
import MobilityStore

/// Lists the legal holds.
struct HoldList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the legal holds in the order in which they were placed.")

    @Flag(help: "List those that were released, too.")
    var all = false

    @Option(help: "text, csv or json.")
    var format: TableFormat = .text

    @OptionGroup var read: ReadOptions

    func run() throws {
        let language = read.language.lang
        try explainingErrors(in: language) {
            let page = HoldPage(
                try read.open().holds(released: all), language: language, utcOffset: Clock.limaOffset)
            switch format {
            case .text: try read.write(page.text)
            case .csv: try read.write(page.csv)
            case .json: try read.write(try page.json())
            }
        }
    }
}
