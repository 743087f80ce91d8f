import ArgumentParser
import CivilCalendar

/// A part of the journal's time.
struct PeriodOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "From this moment (RFC 3339; without a zone, Lima) or day on, itself included.", valueName: "time"))
    var from: MomentArgument?

    @Option(help: ArgumentHelp("Up to this moment or day, itself included.", valueName: "time"))
    var to: MomentArgument?

    @Option(help: ArgumentHelp("Up to this day, itself included: another way to say --to.", valueName: "day"))
    var asOf: DayArgument?

    /// The first second.
    var first: Moment? { from?.first }
    /// The last second.
    var last: Moment? { to?.last ?? asOf.map { Moment(endOf: $0.day) } }

    func validate() throws {
        if to != nil, asOf != nil { throw ValidationError("--to and --as-of exclude each other.") }
        if let first, let last, first > last { throw ValidationError("--from is later than the end.") }
    }
}
