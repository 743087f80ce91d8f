import ArgumentParser
import CivilCalendar
import Mobility
import MobilityExchange
import MobilityStore

/// Shows an outage and everybody whom it affects on the asked day, with what was tried.
struct OutageShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows an outage and whom it affects on the asked day, worst first.",
        discussion: "Of each person: what can't be filed, its end, the attempts recorded so far and the last one.")

    @Argument(help: "The id of the outage.")
    var outageID: String

    @Option(help: "text, csv or json.")
    var format: TableFormat = .text

    @OptionGroup var read: ReadOptions

    func run() throws {
        let language = read.language.lang
        try explainingErrors(in: language) {
            let repository = try read.open()
            let outage = try repository.outage(outageID, language)
            let impact = try repository.impact(of: outage, on: read.day)
            let page = OutagePage(
                impact, people: try repository.people(impact.people),
                rendering: Rendering(policy: repository.policy, language: language))
            try read.note("outage show", of: nil, in: repository)
            switch format {
            case .text: try read.write(page.text)
            case .csv: try read.write(page.csv)
            case .json: try read.write(try page.json())
            }
        }
    }
}
