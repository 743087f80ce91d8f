import ArgumentParser
import Mobility
import MobilityExchange
import MobilityStore

/// Evaluates everything anew, or proves that what is stored equals that.
struct Recompute: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recompute",
        abstract: "Evaluates all findings anew; with --check only compares what is stored with that.")

    @Option(
        help: ArgumentHelp(
            "Change nothing; write to this CSV file from when to when each finding is true by a fresh evaluation.",
            valueName: "file"))
    var output: String?

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var policy: PolicyOptions
    @OptionGroup var language: LanguageOptions

    @Flag(help: "Change nothing; exit with code 1 if a stored finding differs from a fresh one.")
    var check = false

    func validate() throws {
        if check, output != nil { throw ValidationError("Either --check or --output.") }
    }

    func run() throws {
        try explainingErrors(in: language.lang) {
            let repository = try Repository(database, policy)
            if let output {
                let csv = RangeCSV()
                return try Output.stream(to: output, language.lang) { write in
                    try write(csv.head)
                    try repository.evaluateAnew(preparing: csv.rows, write)
                }
            }
            guard check else {
                try repository.recompute()
                return Terminal.print(
                    Bilingual(en: "All findings are evaluated anew.\n", es: "Se evaluó todo de nuevo.\n")[language.lang]
                )
            }
            let differences = try repository.differencesFromFresh()
            guard differences.isEmpty else {
                let lines = differences.map { "\($0.rule) \($0.personID ?? "") \($0.recordID)" }.joined(separator: "\n")
                throw CommandFailure(
                    Bilingual(
                        en: "\(lines)\n\(differences.count) stored findings differ from a fresh evaluation. "
                            + "`vigencia recompute` mends that.",
                        es: "\(lines)\n\(differences.count) hallazgos guardados difieren de una evaluación nueva. "
                            + "`vigencia recompute` lo corrige."),
                    language.lang)
            }
            Terminal.print(
                Bilingual(
                    en: "What is stored equals a fresh evaluation.\n",
                    es: "Lo guardado es igual a una evaluación nueva.\n")[language.lang])
        }
    }
}
