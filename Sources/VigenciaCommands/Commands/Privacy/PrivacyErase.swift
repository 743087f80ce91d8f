import ArgumentParser
import Mobility
import MobilityExchange
import MobilityStore

/// Erases a person.
struct PrivacyErase: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Erases a person: records, journal, sole evidence. Without --yes it only shows what would go.",
        discussion: "Who is under a legal hold, or has dependents in the records, can't be erased. What stays: the id, "
            + "when and by whom and why it was erased, that entries of the journal existed, and who read the data.")

    @OptionGroup var decision: PersonDecision

    @Flag(help: "Erase. It can't be undone.")
    var yes = false

    @OptionGroup var write: WriteOptions

    func run() throws {
        let language = write.language.lang
        try explainingErrors(in: language, storing: true) {
            let repository = try write.open()
            let isDone = yes && !write.dryRun
            let author = write.author("privacy erase")
            let erasure = try erase(repository, by: author, dryRun: !isDone)
            if erasure.isEmpty {
                guard let tombstone = try repository.tombstones(of: decision.personID).first else {
                    throw CommandFailure.unknown(decision.personID, among: try repository.ids(.people), language)
                }
                // An earlier run may have been interrupted.
                if isDone { try repository.finishErasures(at: Clock.now) }
                return Terminal.print(
                    ErasureText.nothingLeft(tombstone, utcOffset: Clock.limaOffset)[language])
            }
            // First: whatever becomes of the old bytes, the records are gone.
            Terminal.print(ErasureText.text(erasure, done: isDone)[language])
            if isDone { try repository.finishErasures(at: Clock.now) }
        }
    }

    private func erase(_ repository: Repository, by author: Author, dryRun: Bool) throws -> Erasure {
        do {
            return try repository.erase(decision.personID, reason: decision.reason, by: author, dryRun: dryRun)
        } catch StoreError.stillReferred(_, .people, let ids) {
            let dependents = ids.joined(separator: ", ")
            throw CommandFailure(
                Bilingual(
                    en:
                        "\(decision.personID) has dependents: \(dependents). Erase them first, or give them another principal.",
                    es:
                        "\(decision.personID) tiene dependientes: \(dependents). Suprimirlos primero o darles otro titular."
                ),
                write.language.lang)
        }
    }
}
