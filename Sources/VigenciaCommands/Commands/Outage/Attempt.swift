import ArgumentParser
import CivilCalendar
import Mobility
import MobilityStore

/// Records that something could not be filed.
struct Attempt: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attempt",
        abstract: "Records a failed attempt to file during an outage, for some people or for all whom it affects.",
        discussion: "The screenshot is kept in the vault beside the database, once for all of them. An attempt is "
            + "evidence of good will and never counts as a filing.")

    @Option(help: ArgumentHelp("The outage.", valueName: "id"))
    var outage: String

    @Option(help: ArgumentHelp("The person; may be given several times.", valueName: "id"))
    var person: [String] = []

    @Flag(help: "Everybody whom the outage affects on the day.")
    var all = false

    @Option(help: ArgumentHelp("A picture of the error.", valueName: "file"))
    var screenshot: String?

    @Option(help: ArgumentHelp("Day of the attempt. Default: today in Lima.", valueName: "day"))
    var on: DayArgument?

    @OptionGroup var size: VaultOptions
    @OptionGroup var write: WriteOptions

    func validate() throws {
        guard person.isEmpty == all else {
            throw ValidationError("Give either --person, once or several times, or --all.")
        }
    }

    func run() throws {
        let language = write.language.lang
        try explainingErrors(in: language, storing: true) {
            let repository = try write.open()
            let outage = try repository.outage(self.outage, language)
            let day = try EvidenceDay.checked(on?.day, in: outage, language)
            let affected = try repository.impact(of: outage, on: day).people
            let people = try people(affected, day, repository, language)
            let vault = try size.vault(of: repository, language)
            let picture = try screenshot.map { try Screenshot(file: $0, vault, language) }
            // Before the record, which must never name a content that is not there.
            if let picture, !write.dryRun { try vault.store(picture.content, named: picture.name) }
            var recorded: [Evidence] = []
            try repository.apply(by: write.author("attempt"), dryRun: write.dryRun) { stored in
                var ids = EvidenceIDs(stored)
                recorded = []
                for person in people {
                    recorded.append(
                        Evidence(
                            evidenceID: try ids.next(["ATT", outage.outageID, person, day.description]),
                            personID: person, outageID: outage.outageID, kind: .failedAttempt, capturedOn: day,
                            file: picture?.name, sha256: picture?.stored.hash.description))
                }
                return recorded.map(RecordChange.put)
            }
            Terminal.print(summary(recorded, picture, outage, day)[language])
        }
    }

    /// The people for whom it is recorded, each once.
    private func people(
        _ affected: [String], _ day: Day, _ repository: Repository, _ language: Language
    ) throws -> [String] {
        guard !all else {
            guard !affected.isEmpty else {
                throw CommandFailure(
                    Bilingual(
                        en: "Outage \(outage) affects nobody on \(day). Name people with --person, or another day with "
                            + "--on.",
                        es: "La interrupción \(outage) no afecta a nadie el \(day). Indicar personas con --person u "
                            + "otro día con --on."),
                    language)
            }
            return affected
        }
        var people: [String] = []
        let known = try repository.people(person)
        for id in person where !people.contains(id) {
            guard known[id] != nil else {
                throw CommandFailure.unknown(id, among: try repository.ids(.people), language)
            }
            if !affected.contains(id) {
                Terminal.error(
                    Bilingual(
                        en: "Note: outage \(outage) blocks nothing that \(id) had to file on \(day).",
                        es: "Nota: la interrupción \(outage) no impide nada que \(id) tuviera que presentar el \(day)."
                    )[language])
            }
            people.append(id)
        }
        return people
    }

    private func summary(_ recorded: [Evidence], _ picture: Screenshot?, _ outage: Outage, _ day: Day) -> Bilingual {
        let count = recorded.count
        let ids = recorded.map { "  \($0.evidenceID)\n" }.joined()
        let kept = picture.map { "\($0.name) (\($0.stored.mediaType.rawValue)), SHA-256 \($0.stored.hash)" }
        let dry = write.dryRun
        return Bilingual(
            en: "Outage \(outage.outageID), \(day): failed attempt \(dry ? "would be " : "")recorded for \(count) "
                + "\(count == 1 ? "person" : "people").\n\(ids)"
                + (kept.map { "Screenshot: \($0)\n" } ?? "No screenshot: with --screenshot it proves more.\n")
                + (dry ? "Nothing was changed.\n" : "An attempt is no filing: every deadline runs on.\n"),
            es:
                "Interrupción \(outage.outageID), \(day): intento fallido \(dry ? "se registraría" : "registrado") para "
                + "\(count) \(count == 1 ? "persona" : "personas").\n\(ids)"
                + (kept.map { "Captura: \($0)\n" } ?? "Sin captura: con --screenshot prueba más.\n")
                + (dry ? "No se cambió nada.\n" : "Un intento no es una presentación: todos los plazos siguen.\n"))
    }
}
