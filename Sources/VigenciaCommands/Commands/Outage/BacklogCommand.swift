public import ArgumentParser
import CivilCalendar
import Mobility
public import MobilityExchange
import MobilityStore

/// What to file first when the portal reopens.
struct BacklogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backlog",
        abstract: "Says what to file first when the portal reopens, at a given daily capacity.",
        discussion:
            "Everybody whose renewal is lapsed and unfiled, or whose window is open, on the day of reopening gets a day: "
            + "families together, deadlines that can be kept first where they need it, then the accruing fines.")

    @Option(help: ArgumentHelp("The day on which the portal reopens, YYYY-MM-DD.", valueName: "day"))
    var reopens: DayArgument

    @Option(help: ArgumentHelp("How many renewals can be filed on a working day, 1 to 10000.", valueName: "n"))
    var perDay: Int

    @Option(help: ArgumentHelp("Only people of this employer and their dependents.", valueName: "id"))
    var employer: String?

    @Option(help: ArgumentHelp("Only statuses that this outage blocks.", valueName: "id"))
    var outage: String?

    @Option(help: "text, csv or json.")
    var format: BacklogFormat = .text

    @OptionGroup var read: ReadOptions

    func validate() throws {
        guard (1...10_000).contains(perDay) else { throw ValidationError("--per-day is from 1 to 10000.") }
    }

    func run() throws {
        let language = read.language.lang
        try explainingErrors(in: language) {
            let repository = try read.open()
            if let employer, try repository.record(.employers, id: employer) == nil {
                throw CommandFailure.unknown(employer, among: try repository.ids(.employers), language)
            }
            let backlog = try BacklogBuilder(repository: repository).backlog(
                reopens: reopens.day, perDay: perDay, asOf: read.day, employer: employer,
                outage: try outage.map { try known($0, in: repository) })
            try read.note("backlog", of: nil, in: repository)
            try read.write(
                format.text(backlog, rendering: Rendering(policy: repository.policy, language: language)))
        }
    }

    /// The outage of that id, if it is one that renewals wait for.
    private func known(_ id: String, in repository: Repository) throws -> Outage {
        let language = read.language.lang
        guard let outage = try repository.record(.outages, id: id) as? Outage else {
            throw CommandFailure.unknown(id, among: try repository.ids(.outages), language)
        }
        guard outage.procedures.contains(.renewal) else {
            throw CommandFailure(
                Bilingual(
                    en: "Outage \(id) does not cover renewals, so no renewal waits for its end. Name one that does, or "
                        + "leave --outage out.",
                    es:
                        "La interrupción \(id) no abarca prórrogas, así que ninguna espera su fin. Indicar una que sí, o "
                        + "quitar --outage."),
                language)
        }
        guard reopens.day > outage.beganOn else {
            throw CommandFailure(
                Bilingual(
                    en: "Outage \(id) began on \(outage.beganOn); name a later day with --reopens.",
                    es: "La interrupción \(id) empezó el \(outage.beganOn); indicar un día posterior con --reopens."),
                language)
        }
        return outage
    }
}

extension BacklogFormat: ExpressibleByArgument {}
