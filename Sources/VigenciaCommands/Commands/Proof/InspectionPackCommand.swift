import ArgumentParser
import CivilCalendar
import Foundation
import Mobility
import MobilityExchange
import MobilityPolicy
import MobilityStore

/// One archive for an inspection.
struct InspectionPackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspection-pack",
        abstract: "Writes one archive for an inspection: records, history, evidence, explanations, checksums.",
        discussion: "The same records and the same question give the same bytes. Nothing in it is masked. Whoever gets "
            + "it checks it with `sha256sum -c SHA256SUMS`.")

    @Argument(help: ArgumentHelp("The ids of the people; their dependents come along.", valueName: "person"))
    var people: [String] = []

    @Option(help: ArgumentHelp("All employees of this employer, with their dependents.", valueName: "id"))
    var employer: String?

    @Option(help: ArgumentHelp("The first day that is inspected. Default: the first recorded.", valueName: "day"))
    var from: DayArgument?

    @Option(help: ArgumentHelp("The last day that is inspected. Default: the last asked day.", valueName: "day"))
    var to: DayArgument?

    @Option(
        help: ArgumentHelp(
            "A day on which the findings are explained; may be given several times. Default: --to, else today in Lima.",
            valueName: "day"))
    var asOf: [DayArgument] = []

    @Option(help: ArgumentHelp("The archive, such as pack.tar.gz.", valueName: "file"))
    var output: String

    @OptionGroup var reader: ReaderOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var policy: PolicyOptions
    @OptionGroup var language: LanguageOptions

    func validate() throws {
        guard !people.isEmpty || employer != nil else {
            throw ValidationError("Give the ids of people, or --employer.")
        }
        if let from, let to, to.day < from.day { throw ValidationError("--to is before --from.") }
    }

    func run() throws {
        let lang = language.lang
        try explainingErrors(in: lang) {
            let loaded = try policy.load()
            let repository = try Repository(database, loaded: loaded)
            let days = asOf.isEmpty ? [to?.day ?? Clock.today] : asOf.map(\.day)
            let question = InspectionQuestion(
                people: try asked(repository), from: from?.day, through: to?.day, days: days, language: lang)
            for person in question.people {
                try reader.note("inspection-pack", of: person, revealed: true, in: repository, lang)
            }
            let builder = InspectionPackBuilder(repository: repository, policy: loaded)
            // Beside the database: what is half done holds everything in full, and `doctor` finds it there if the
            // program is ended in the middle.
            let (summary, hash) = try StagingFolder.with(beside: database.path) { staging in
                guard let summary = try builder.write(question, into: staging) else {
                    throw CommandFailure(
                        Bilingual(
                            en: "Others keep changing records. Nothing was written; try again when the import is done.",
                            es: "Otros siguen cambiando registros. No se escribió nada; intentar cuando la importación "
                                + "termine."), lang)
                }
                let archive = try PackArchive.pack(
                    InspectionPackBuilder.name, in: staging, modified: Int((days.max() ?? .earliest).number) * 86_400)
                let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: archive)))
                try Output.write(bytes, to: output, lang)
                return (summary, ContentHash(of: bytes))
            }
            tell(summary, hash, lang)
        }
    }

    /// The people who are asked for, once it is sure that they are there.
    private func asked(_ repository: Repository) throws -> [String] {
        let lang = language.lang
        let known = try repository.people(people)
        for id in people where known[id] == nil {
            throw CommandFailure.unknown(id, among: try repository.ids(.people), lang)
        }
        guard let employer else { return people }
        guard try repository.record(.employers, id: employer) != nil else {
            throw CommandFailure.unknown(employer, among: try repository.ids(.employers), lang)
        }
        var all = people
        try repository.forEachRecord(.people) { record in
            if let person = record as? Person, person.employerID == employer { all.append(person.personID) }
        }
        return all
    }

    private func tell(_ summary: InspectionSummary, _ hash: ContentHash, _ language: Language) {
        for failure in summary.failures {
            Terminal.error("\(failure.evidenceID): \(VaultErrorText.text(failure.error)[language])")
        }
        let (people, files) = (summary.people, summary.files)
        let name = InspectionPackBuilder.name
        let text = Bilingual(
            en: "\(output): \(people) \(people == 1 ? "person" : "people"), \(summary.records) records, "
                + "\(summary.entries) journal entries, \(files) \(files == 1 ? "file" : "files").\nSHA-256 \(hash)\n"
                + "Nothing in it is masked: mind where you leave it.\n"
                + "To check it: unpack it, and in \(name) run sha256sum -c SHA256SUMS\n",
            es: "\(output): personas: \(people), registros: \(summary.records), entradas del diario: "
                + "\(summary.entries), archivos: \(files).\nSHA-256 \(hash)\n"
                + "Nada en él está enmascarado: cuidar dónde se deja.\n"
                + "Para verificarlo: extraerlo y ejecutar en \(name) sha256sum -c SHA256SUMS\n")
        Terminal.print(text[language])
    }
}
