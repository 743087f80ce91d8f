import ArgumentParser
import CivilCalendar
import Mobility
import MobilityExchange
import MobilityStore

/// Lists what probes found.
struct PortalList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the stored results of probes, in the order in which they were made.",
        discussion: "Days and the times of the text are Lima's; CSV and JSON give times in UTC. Through the asked day.")

    @Option(help: ArgumentHelp("Only from this day on.", valueName: "day"))
    var since: DayArgument?

    @Option(help: ArgumentHelp("Only of this portal.", valueName: "name"))
    var portal: String?

    @Option(help: "text, csv or json.")
    var format: TableFormat = .text

    @OptionGroup var read: ReadOptions

    func run() throws {
        let language = read.language.lang
        try explainingErrors(in: language) {
            let repository = try read.open()
            let probes = try repository.probes(
                portal: portal, from: Clock.beginning(of: since?.day ?? .earliest),
                before: Clock.beginning(of: read.day + 1))
            let page = ProbePage(probes, language: language, utcOffset: Clock.limaOffset)
            switch format {
            case .text: try read.write(page.text)
            case .csv: try read.write(page.csv)
            case .json: try read.write(try page.json())
            }
        }
    }
}
