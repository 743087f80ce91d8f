import ArgumentParser
import CivilCalendar
import Mobility
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

    @OptionGroup var policy: PolicyOptions
    @OptionGroup var language: LanguageOptions

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
        try explainingErrors(in: language.lang) {
            let holidays = try policy.load().policy.holidays
            if let count {
                Terminal.print("\(holidays.day(after: after.day, workingDays: count)?.description ?? "–")\n")
            } else if let through {
                let days = (after.day.number..<through.day.number).count {
                    holidays.isWorkingDay(Day(number: Int($0) + 1))
                }
                Terminal.print("\(days)\n")
            }
        }
    }
}
