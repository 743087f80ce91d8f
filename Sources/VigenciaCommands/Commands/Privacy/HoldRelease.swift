import ArgumentParser
import Mobility
import MobilityStore

/// Releases a legal hold.
struct HoldRelease: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release", abstract: "Releases a legal hold. That there was one stays in the list.")

    @OptionGroup var decision: PersonDecision
    @OptionGroup var write: WriteOptions

    func run() throws {
        let language = write.language.lang
        let personID = decision.personID
        try explainingErrors(in: language, storing: true) {
            let repository = try write.open()
            try repository.releaseHold(
                on: personID, reason: decision.reason, by: write.author("privacy hold release"), dryRun: write.dryRun)
            let text =
                write.dryRun
                ? Bilingual(
                    en: "\(personID): the legal hold would be released. Nothing was changed.\n",
                    es: "\(personID): se levantaría la retención legal. No se cambió nada.\n")
                : Bilingual(
                    en: "\(personID): the legal hold is released.\n",
                    es: "\(personID): se levantó la retención legal.\n")
            Terminal.print(text[language])
        }
    }
}
