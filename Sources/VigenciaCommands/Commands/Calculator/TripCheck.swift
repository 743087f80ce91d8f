import ArgumentParser
import CivilCalendar
import Mobility
import MobilityExchange
import MobilityPolicy
import MobilityStore

/// May somebody leave Peru on a day: a person of the database, or anybody in a position that is told.
struct TripCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trip-check",
        abstract: "Says whether somebody may leave Peru on a day, with what, and by when to be back.",
        discussion:
            "With --person it reads the database and adds the trip to what is recorded. Without, tell the position by "
            + "--status and the options after it; no database is needed then. Nothing is stored.")

    @Option(help: ArgumentHelp("The id of the person.", valueName: "id"))
    var person: String?

    @OptionGroup var position: PositionOptions

    @Option(help: ArgumentHelp("The day of leaving.", valueName: "day"))
    var leaves: DayArgument

    @Option(help: ArgumentHelp("The day of coming back.", valueName: "day"))
    var returns: DayArgument?

    @Option(help: "text or json.")
    var format: AnswerFormat = .text

    @OptionGroup var read: ReadOptions

    func validate() throws {
        if let person, let given = position.given {
            throw ValidationError("\(person) is in the database: leave out \(given).")
        }
        if person == nil, position.status == nil {
            throw ValidationError("Give --person, or tell the position with --status.")
        }
        try position.check(leavesOn: leaves.day)
        if let returns, returns.day < leaves.day { throw ValidationError("--returns is before --leaves.") }
    }

    func run() throws {
        let language = read.language.lang
        try explainingErrors(in: language) {
            let (policy, dossier, circumstances) = try facts()
            guard
                let question = TripQuestion(
                    dossier, circumstances: circumstances, asOf: read.day, leavesOn: leaves.day,
                    returnsOn: returns?.day)
            else {
                throw CommandFailure.usage(
                    "--leaves is before \(read.day): for an earlier day give --as-of.",
                    "--leaves es anterior al \(read.day): para un día anterior indicar --as-of.", language)
            }
            let answer = TripAnswer(question, policy: policy)
            let rendering = Rendering(policy: policy, language: language)
            let subject =
                person.map { "\($0)  \(dossier.subject.person.fullName)" }
                ?? position.status.map(rendering.name(of:)) ?? ""
            try read.write(
                format == .json
                    ? TripJSON.text(answer, personID: person, rendering: rendering)
                    : TripPage.text(answer, subject: subject, isRecorded: person != nil, rendering: rendering))
        }
    }

    /// The law, and what is recorded or supposed.
    private func facts() throws -> (Policy, Dossier, Circumstances) {
        guard let person else {
            let policy = try read.policy.load().policy
            let position = try position.position(leavesOn: leaves.day, policy, read.language.lang)
            guard let position else { throw ValidationError("Give --person, or tell the position with --status.") }
            return (
                policy, position.dossier(asOf: read.day), Circumstances(reliefMeasures: policy.reliefMeasures)
            )
        }
        let repository = try read.open()
        guard let dossier = try repository.dossier(of: person) else {
            throw CommandFailure.unknown(person, among: try repository.ids(.people), read.language.lang)
        }
        try read.note("trip-check", of: person, in: repository)
        return (repository.policy, dossier, try repository.circumstances())
    }
}
