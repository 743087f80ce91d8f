import ArgumentParser
import Mobility
import MobilityStore

/// Places a legal hold.
struct HoldAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Places a legal hold: the person can't be erased until it is released.")

    @OptionGroup var decision: PersonDecision
    @OptionGroup var write: WriteOptions

    func run() throws {
        let language = write.language.lang
        let personID = decision.personID
        try explainingErrors(in: language, storing: true) {
            let repository = try write.open()
            guard try repository.record(.people, id: personID) != nil else {
                throw CommandFailure.unknown(personID, among: try repository.ids(.people), language)
            }
            try repository.placeHold(
                on: personID, reason: decision.reason, by: write.author("privacy hold add"), dryRun: write.dryRun)
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
