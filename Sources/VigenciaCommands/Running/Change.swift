import Mobility
import MobilityStore

/// Stores one change that a command makes, and says so.
enum Change {
    /// Stores a change that depends on what is recorded.
    static func apply(
        _ repository: Repository, _ write: WriteOptions, command: String,
        change plan: (StoredSnapshot) throws -> RecordChange
    ) throws {
        let (change, summary) = try repository.apply(by: write.author(command), dryRun: write.dryRun, plan: plan) {
            [$0]
        }
        let id = change.reference.id
        let evaluated = Counted.evaluated(summary.peopleEvaluated)
        let text =
            write.dryRun
            ? Bilingual(
                en: "\(id): would be stored, \(evaluated.en). Nothing was changed.\n",
                es: "\(id): se guardaría, \(evaluated.es). No se cambió nada.\n")
            : Bilingual(
                en: "\(id): stored; \(evaluated.en) anew.\n",
                es: "\(id): guardado; \(evaluated.es) de nuevo.\n")
        Terminal.print(text[write.language.lang])
    }
}
