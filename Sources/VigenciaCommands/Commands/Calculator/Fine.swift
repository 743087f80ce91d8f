import ArgumentParser
import CivilCalendar
import Mobility
import MobilityExchange
import MobilityPolicy

/// A calculator that needs no database: what the days past a status cost.
struct Fine: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fine",
        abstract:
            "Says what days past a residence or past a visit cost, a line for each year as the portal asks for it.",
        discussion:
            "For a lapsed residence give --expired, and --filed once the renewal is filed. For a visitor give --entered "
            + "and --days-granted, and --exited after leaving. Needs no database.")

    @Option(help: ArgumentHelp("The status, such as resident_worker or tourist.", valueName: "status"))
    var status: VisaType

    @Option(help: ArgumentHelp("The last valid day of the residence.", valueName: "day"))
    var expired: DayArgument?

    @Option(help: ArgumentHelp("The day of filing, which fixes the amount.", valueName: "day"))
    var filed: DayArgument?

    @Option(help: ArgumentHelp("A visitor's day of entry.", valueName: "day"))
    var entered: DayArgument?

    @Option(help: ArgumentHelp("The days granted to a visitor at entry.", valueName: "n"))
    var daysGranted: Int?

    @Option(help: ArgumentHelp("A visitor's day of leaving, which fixes the amount.", valueName: "day"))
    var exited: DayArgument?

    @Option(
        name: [.long, .customLong("as-of")],
        help: ArgumentHelp(
            "The asked day. Default: today in Lima, or a later day of filing or leaving.", valueName: "day"))
    var through: DayArgument?

    @Option(help: ArgumentHelp("The day of birth: days as a minor cost nothing.", valueName: "day"))
    var birthDate: DayArgument?

    @Option(
        help: ArgumentHelp(
            "A window without fines, both days included; may be given several times.", valueName: "from..to"))
    var suspended: [WindowArgument] = []

    @Option(
        help: ArgumentHelp(
            "What was paid, by default on the asked day; may be given several times.", valueName: "amount[@day]"))
    var paid: [PaidArgument] = []

    @Option(
        help: ArgumentHelp(
            "A relief measure of the policy that was applied for, such as Ley-31732-fines; may be given several times.",
            valueName: "id"))
    var reliefApplied: [String] = []

    @Flag(help: "Leave out the relief measures of the policy.")
    var noRelief = false

    @OptionGroup var answer: AnswerOptions

    private var isVisit: Bool { VisaType.visitorCodes.contains(status.rawValue) }

    func validate() throws {
        if isVisit {
            guard let entered, let daysGranted else {
                throw ValidationError("For a visitor (\(status.rawValue)) give --entered and --days-granted.")
            }
            guard expired == nil, filed == nil else {
                throw ValidationError("--expired and --filed are for residences; \(status.rawValue) is a visit.")
            }
            guard (0...StayArgument.mostDays).contains(daysGranted) else {
                throw ValidationError("--days-granted is from 0 to \(StayArgument.mostDays).")
            }
            if let exited, exited.day < entered.day { throw ValidationError("--exited is before --entered.") }
            if let through, through.day < entered.day { throw ValidationError("The asked day is before --entered.") }
        } else {
            guard entered == nil, daysGranted == nil, exited == nil else {
                throw ValidationError(
                    "--entered, --days-granted and --exited are for visitors; \(status.rawValue) is a residence: give "
                        + "--expired.")
            }
        }
        let (start, beginning) = isVisit ? ("--entered", entered) : ("--expired", expired)
        if let birthDate, let beginning, birthDate.day > beginning.day {
            throw ValidationError("--birth-date is after \(start).")
        }
        if let through, let filed, through.day < filed.day { throw ValidationError("The asked day is before --filed.") }
        if noRelief, !reliefApplied.isEmpty {
            throw ValidationError("--no-relief leaves out what --relief-applied names: give one of them.")
        }
    }

    func run() throws {
        try explainingErrors(in: answer.language.lang) {
            let loaded = try answer.policy.load()
            try check(loaded.policy)
            let fine = FineAnswer(question, policy: loaded.policy)
            let rendering = Rendering(policy: loaded.policy, language: answer.language.lang)
            let relief = loaded.reliefProvenance
            try answer.write(
                answer.format == .json
                    ? FineJSON.text(fine, relief: relief, rendering: rendering)
                    : FinePage.text(fine, relief: relief, rendering: rendering))
        }
    }

    /// What is wrong usage only under the law at hand.
    private func check(_ policy: Policy) throws {
        let language = answer.language.lang
        if !isVisit, expired == nil, policy.status(status).extensible != .indefinite {
            throw CommandFailure.usage(
                "For a residence (\(status.rawValue)) give --expired, its last valid day.",
                "Para una residencia (\(status.rawValue)) indicar --expired, su último día de vigencia.", language)
        }
        let toApplyFor = policy.reliefMeasures.filter { $0.onApplication == true }.map(\.reliefID)
        for id in reliefApplied where !toApplyFor.contains(id) {
            if policy.reliefMeasures.contains(where: { $0.reliefID == id }) {
                throw CommandFailure.usage(
                    "\(id) holds for everybody whom it covers; nobody has to apply for it. Leave it out.",
                    "\(id) rige para todos a quienes cubre; nadie tiene que solicitarla. No indicarla.", language)
            }
            let near = DidYouMean.suggestion(for: id, among: toApplyFor)
            let known = toApplyFor.sorted().joined(separator: ", ")
            throw CommandFailure.usage(
                "--relief-applied: there is no measure \"\(id)\" to apply for."
                    + "\(near.map { " Did you mean \($0)?" } ?? "") There are: \(known).",
                "--relief-applied: no existe la medida \"\(id)\" que solicitar."
                    + "\(near.map { " ¿Quiso decir \($0)?" } ?? "") Hay: \(known).", language)
        }
    }

    private var question: FineQuestion {
        let day = through?.day ?? max(Clock.today, filed?.day ?? .earliest, exited?.day ?? .earliest)
        let occasion: FineQuestion.Occasion
        if let entered, let daysGranted {
            occasion = .visit(status, enteredOn: entered.day, daysGranted: daysGranted, exitedOn: exited?.day)
        } else {
            occasion = .residence(status, expiredOn: expired?.day, filedOn: filed?.day)
        }
        var question = FineQuestion(occasion, through: day)
        question.birthDate = birthDate?.day
        question.suspended = suspended.map(\.days)
        question.reliefAppliedFor = Set(reliefApplied)
        question.usesPolicyRelief = !noRelief
        question.paid = paid.map { FineQuestion.Paid($0.amount, on: $0.day ?? day) }
        return question
    }
}
