import ArgumentParser
import Mobility
import MobilityExchange
import MobilityStore

/// Everything about a person, for the person.
struct PrivacyExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Writes everything that is recorded about a person, to hand to the person.",
        discussion: "Records with what each field means, findings of the asked day, who changed what, who read it, and "
            + "legal holds, as JSON. Numbers of documents are written in full: they are never masked here.")

    @Argument(help: "The id of the person.")
    var personID: String

    @OptionGroup var read: ReadOptions

    func run() throws {
        let language = read.language.lang
        try explainingErrors(in: language) {
            let repository = try read.open()
            guard try repository.record(.people, id: personID) != nil else {
                throw CommandFailure.unknown(personID, among: try repository.ids(.people), language)
            }
            // First, so that this reading is in it too.
            try read.note("privacy export", of: personID, revealed: true, in: repository)
            guard let export = try PersonExport(repository, of: personID, asOf: read.day) else {
                throw CommandFailure.unknown(personID, among: try repository.ids(.people), language)
            }
            let rendering = Rendering(policy: repository.policy, language: language)
            try read.write(try export.json(rendering: rendering, madeAt: Clock.now))
            guard let output = read.output else { return }
            Terminal.print(
                Bilingual(
                    en: "\(output): everything about \(personID), with document numbers in full.\n",
                    es: "\(output): todo sobre \(personID), con números de documento completos.\n")[language])
        }
    }
}
