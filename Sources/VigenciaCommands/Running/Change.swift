import Mobility
import MobilityStore

/// Stores one change that a command makes, and says so.
enum Change {
    static func apply(
        _ change: RecordChange, _ repository: Repository, _ write: WriteOptions, command: String
    ) throws {
        try apply(repository, write, command: command) { _ in change }
    }

    /// Stores a change that depends on what is recorded.
    static func apply(
        _ repository: Repository, _ write: WriteOptions, command: String,
        change plan: (StoredSnapshot) throws -> RecordChange
    ) throws {
        let (change, summary) = try repository.apply(by: write.author(command), dryRun: write.dryRun, plan: plan) {
            [$0]
        }
        let id = change.reference.id
        let evaluated = summary.peopleEvaluated
        let text =
            write.dryRun
            ? Bilingual(
                en: "\(id): would be stored; \(evaluated) people to evaluate. Nothing was changed.\n",
                es: "\(id): se guardaría; \(evaluated) personas por evaluar. No se cambió nada.\n")
            : Bilingual(
                en: "\(id): stored; \(evaluated) people evaluated anew.\n",
                es: "\(id): guardado; \(evaluated) personas evaluadas de nuevo.\n")
        Terminal.print(text[write.language.lang])
    }
}
