import ArgumentParser
import CivilCalendar
import Mobility
import MobilityExchange
import MobilityStore

/// Shows a person's records and findings on one page.
struct PersonShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows a person's records and the findings on the asked day.")

    @Argument(help: "The id of the person.")
    var personID: String

    @Flag(help: "Show document numbers in full.")
    var reveal = false

    @OptionGroup var read: ReadOptions

    func run() throws {
        let language = read.language.lang
        try explainingErrors(in: language) {
            let repository = try read.open()
            guard let dossier = try repository.dossier(of: personID) else {
                throw CommandFailure.unknown(personID, among: try repository.ids(.people), language)
            }
            let day = read.day
            let findings = try repository.findings(of: personID).filter { $0.days.contains(day) }
            try read.note("person show", of: personID, revealed: reveal, in: repository)
            try read.write(
                PersonPage.text(
                    dossier, findings: DayView(findings: findings, on: day).findings, asOf: day, reveal: reveal,
                    rendering: Rendering(policy: repository.policy, language: language)))
        }
    }
}
