import ArgumentParser
import CivilCalendar
import Mobility
import MobilityExchange
import MobilityPolicy

/// A calculator that needs no database: the day on which a term of working days ends.
struct WorkingDays: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "working-days",
        abstract: "Counts working days of Peru's public sector.",
        discussion:
            "The count begins on the day after --after. With --through, the working days up to that day, which is "
            + "included, are counted instead.")

    @Option(help: ArgumentHelp("The day after which the count begins.", valueName: "day"))
    var after: DayArgument

    @Option(help: ArgumentHelp("How many working days, 0 to 10000.", valueName: "n"))
    var count: Int?

    @Option(help: ArgumentHelp("Count the working days through this day.", valueName: "day"))
    var through: DayArgument?

    @Flag(help: "Show which holidays and other non-working days are left out, and where each comes from.")
    var explain = false

    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        guard (count == nil) != (through == nil) else {
            throw ValidationError("Give either --count or --through.")
        }
        if let count, !(0...10_000).contains(count) { throw ValidationError("--count is from 0 to 10000.") }
        if let through, through.day < after.day || through.day - after.day > 100_000 {
            throw ValidationError("--through is a day from --after on, at most 100000 days later.")
        }
    }

    func run() throws {
        try explainingErrors(in: answer.language.lang) {
            let loaded = try answer.policy.load()
            let term =
                if let through {
                    WorkingDaysAnswer(after: after.day, through: through.day, loaded)
                } else {
                    WorkingDaysAnswer(after: after.day, count: count ?? 0, loaded)
                }
            guard let term else {
                throw CommandFailure(
                    Bilingual(
                        en: "The term ends after 9999-12-31. Give an earlier --after.",
                        es: "El plazo termina después del 9999-12-31. Indicar un --after anterior."),
                    answer.language.lang)
            }
            let rendering = Rendering(policy: loaded.policy, language: answer.language.lang)
            let result = through == nil ? "\(term.end)" : "\(term.count)"
            switch answer.format {
            case .json: try answer.write(WorkingDaysText.json(term, rendering: rendering))
            case .text where explain:
                try answer.write(WorkingDaysText.explained(term, result: result, rendering: rendering))
            case .text: try answer.write("\(result)\n")
            }
        }
    }
}
