import ArgumentParser
import CivilCalendar
import Mobility
import MobilityExchange
import MobilityStore

/// Deadlines for calendar programs.
struct CalendarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: "Writes the coming deadlines as iCalendar files, which calendar programs show.",
        discussion: "Written again, a file updates the events that changed and calls off those that are gone; nothing "
            + "changed gives the same file. Names and numbers of documents are not in it. With --output or without it "
            + "one calendar is written, that of everybody unless --person or --employer says whose.")

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var policy: PolicyOptions
    @OptionGroup var reader: ReaderOptions

    @Option(
        help: "Language of the calendars and of what is printed: en or es. Default: each recipient's own; else en.")
    var lang: Language?

    @Option(help: ArgumentHelp("The first day, YYYY-MM-DD. Default: today in Lima.", valueName: "day"))
    var asOf: DayArgument?

    @Option(help: ArgumentHelp("How many days after it are shown, 0 to 3660.", valueName: "n"))
    var days: Int = 365

    @Option(help: ArgumentHelp("The calendar of this person, with those who depend on the person.", valueName: "id"))
    var person: String?

    @Option(help: ArgumentHelp("The calendar of this employer's mobility team.", valueName: "id"))
    var employer: String?

    @Flag(help: "The calendar of everybody, which is the default.")
    var all = false

    @Option(help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            "Write a file for each employer, person and manager into this directory; made if it is missing.",
            valueName: "dir"))
    var directory: String?

    @Flag(help: "Say what would be written, and note nothing as told.")
    var dryRun = false

    func validate() throws {
        guard (0...3660).contains(days) else { throw ValidationError("--days is from 0 to 3660.") }
        guard [person != nil, employer != nil, all].count(where: { $0 }) <= 1 else {
            throw ValidationError("Give one of --person, --employer and --all.")
        }
        guard directory == nil || (person == nil && employer == nil && output == nil) else {
            throw ValidationError("--directory writes the files of all recipients: leave out the others.")
        }
    }

    func run() throws {
        let language = lang ?? .en
        try explainingErrors(in: language) {
            let repository = try Repository(database, policy)
            let recipient = try recipient(repository, language)
            let builder = try CalendarBuilder(
                repository, for: directory == nil ? recipient : nil, asOf: asOf?.day ?? Clock.today, days: days,
                language: lang)
            // A dry run into a file shows numbers of events alone.
            if !dryRun || (output == nil && directory == nil) {
                try reader.note("calendar", of: directory == nil ? person : nil, in: repository, language)
            }
            guard let directory else { return try publish(recipient, builder, repository, to: output, language) }
            if !dryRun { try Output.makeDirectory(directory, language) }
            for recipient in try builder.recipients() {
                try publish(recipient, builder, repository, to: "\(directory)/\(recipient.fileName)", language)
            }
        }
    }

    /// Whose calendar is asked for, if it is one alone.
    private func recipient(_ repository: Repository, _ language: Language) throws -> CalendarRecipient {
        if let person {
            guard try repository.record(.people, id: person) != nil else {
                throw CommandFailure.unknown(person, among: try repository.ids(.people), language)
            }
            return .person(person)
        }
        guard let employer else { return .everyone }
        guard try repository.record(.employers, id: employer) != nil else {
            throw CommandFailure.unknown(employer, among: try repository.ids(.employers), language)
        }
        return .employer(employer)
    }

    /// Writes a calendar and notes what it tells; prints it where no file is named.
    private func publish(
        _ recipient: CalendarRecipient, _ builder: CalendarBuilder, _ repository: Repository, to path: String?,
        _ language: Language
    ) throws {
        try repository.publishCalendar(feed: recipient.feed, keeping: !dryRun) { former in
            let plan = builder.plan(for: recipient, former: former, now: Clock.now)
            let text = builder.text(plan, for: recipient)
            guard let path else {
                Terminal.print(text)
                return plan.changes
            }
            if !dryRun { try Output.write(text, to: path, language) }
            Terminal.print(Bilingual(en: "\(path): \(words(plan).en)\n", es: "\(path): \(words(plan).es)\n")[language])
            return plan.changes
        }
    }

    /// How many events the file holds, and what is new in it.
    private func words(_ plan: CalendarPlan) -> Bilingual {
        Bilingual(
            en: "\(plan.count) \(plan.count == 1 ? "event" : "events"); "
                + "\(plan.added) new, \(plan.changed) changed, \(plan.cancelled) called off.",
            es: "\(plan.count) \(plan.count == 1 ? "evento" : "eventos"); "
                + "nuevos: \(plan.added), cambiados: \(plan.changed), anulados: \(plan.cancelled).")
    }
}
