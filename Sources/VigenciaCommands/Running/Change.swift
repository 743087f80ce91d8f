import Mobility
import MobilityStore

/// Stores one change that a command makes, and says so.
enum Change {
    static func apply(
        _ change: RecordChange, _ repository: Repository, _ write: WriteOptions, command: String
    ) throws {
        let summary = try repository.apply([change], by: write.author(command), dryRun: write.dryRun)
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
