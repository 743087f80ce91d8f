import ArgumentParser
import CivilCalendar
import Mobility
import MobilityExchange
import MobilityPolicy

/// A calculator that needs no database: the days that a visitor has used and has left.
struct StayDays: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stay-days", abstract: "Counts a visitor's days: used, left, last lawful day, next entry.",
        discussion: "Needs no database.")

    @Option(
        help: ArgumentHelp(
            "A visit: day of entry, day of leaving (left out while here), days granted (left out if not known). May be "
                + "given several times.", valueName: "entry..exit:granted"))
    var stay: [StayArgument]

    @Option(help: ArgumentHelp("tourist or business_visitor.", valueName: "status"))
    var status: VisaType = .tourist

    @Option(help: ArgumentHelp("The asked day, YYYY-MM-DD. Default: today in Lima.", valueName: "day"))
    var asOf: DayArgument?

    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        guard VisaType.visitorCodes.contains(status.rawValue) else {
            throw ValidationError("--status is one of \(VisaType.visitorCodes.joined(separator: ", ")).")
        }
        guard !stay.isEmpty else { throw ValidationError("Give each visit with --stay ENTRY..EXIT:GRANTED.") }
        if let visit = question(asOf: .earliest).overlapping {
            throw ValidationError(
                "The visit from \(visit.enteredOn) begins before the one before it has ended: correct the days.")
        }
    }

    func run() throws {
        try explainingErrors(in: answer.language.lang) {
            let policy = try answer.policy.load().policy
            let days = StayDaysAnswer(question(asOf: asOf?.day ?? Clock.today), policy: policy)
            let rendering = Rendering(policy: policy, language: answer.language.lang)
            try answer.write(
                answer.format == .json
                    ? StayDaysJSON.text(days, rendering: rendering) : StayDaysPage.text(days, rendering: rendering))
        }
    }

    private func question(asOf day: Day) -> StayDaysQuestion {
        StayDaysQuestion(stay.map(\.visit), visaType: status, asOf: day)
    }
}
