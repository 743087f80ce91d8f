import ArgumentParser
import Mobility
import MobilityStore

/// Places a legal hold.
struct HoldAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Places a legal hold: the person can't be erased until it is released.")

    @Argument(help: "The id of the person.")
    var personID: String

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String

    @OptionGroup var write: WriteOptions

    func validate() throws {
        guard reason.contains(where: { !$0.isWhitespace }) else { throw ValidationError("--reason is empty.") }
    }

    func run() throws {
        let language = write.language.lang
        try explainingErrors(in: language) {
            let repository = try write.open()
            guard try repository.record(.people, id: personID) != nil else {
                throw CommandFailure.unknown(personID, among: try repository.ids(.people), language)
            }
            try repository.placeHold(
                on: personID, reason: reason, by: write.author("privacy hold add"), dryRun: write.dryRun)
            let text =
                write.dryRun
                ? Bilingual(
                    en: "\(personID): would be under a legal hold. Nothing was changed.\n",
                    es: "\(personID): quedaría bajo retención legal. No se cambió nada.\n")
                : Bilingual(
                    en: "\(personID): under a legal hold.\n", es: "\(personID): bajo retención legal.\n")
            Terminal.print(text[language])
        }
    }
}
