import Mobility
import MobilityStore
import Transfer

/// Why a command did not do what was asked, as the person reads it.
struct CommandFailure: Error {
    let message: String
    var exitCode: Int32 = 1

    init(_ text: Bilingual, _ language: Language, exitCode: Int32 = 1) {
        message = text[language]
        self.exitCode = exitCode
    }

    /// Wrong usage that shows only under the law or on the day at hand.
    static func usage(_ en: String, _ es: String, _ language: Language) -> CommandFailure {
        CommandFailure(Bilingual(en: en, es: es), language, exitCode: 2)
    }

    /// Findings at or above `--fail-on`; the report has been printed.
    static func findingsFound(_ count: Int, _ severity: Severity, _ language: Language) -> CommandFailure {
        CommandFailure(
            Bilingual(
                en: "--fail-on \(severity.rawValue): \(count) \(count == 1 ? "finding" : "findings").",
                es: "--fail-on \(severity.rawValue): \(count) \(count == 1 ? "hallazgo" : "hallazgos")."),
            language, exitCode: 3)
    }
}

/// Runs the body and says in the reader's language what went wrong.
/// - Parameter storing: whether the body would have stored something.
func explainingErrors<T>(in language: Language, storing: Bool = false, _ body: () throws -> T) throws -> T {
    do {
        return try body()
    } catch let problems as Problems {
        let lines = problems.all.map { ProblemText.line($0, language) + "\n" }.joined()
        let count = problems.all.count { !$0.isWarning }
        let stored =
            storing ? Bilingual(en: " Nothing was stored.", es: " No se guardó nada.") : Bilingual(en: "", es: "")
        throw CommandFailure(
            Bilingual(
                en: "\(lines)\(count) \(count == 1 ? "mistake" : "mistakes").\(stored.en)",
                es: "\(lines)\(count) \(count == 1 ? "error" : "errores").\(stored.es)"),
            language)
    } catch let error as StoreError {
        throw CommandFailure(StoreErrorText.text(error), language)
    } catch let error as VaultError {
        throw CommandFailure(VaultErrorText.text(error), language)
    } catch let error as BackupError {
        throw CommandFailure(BackupErrorText.text(error), language)
    } catch let error as TransferError {
        throw CommandFailure(error.text, language)
    }
}

extension CommandFailure {
    /// No record has this id; names the nearest one there is.
    static func unknown(
        _ id: String, among ids: [String], _ language: Language, exitCode: Int32 = 1
    ) -> CommandFailure {
        let near = DidYouMean.suggestion(for: id, among: ids)
        return CommandFailure(
            Bilingual(
                en: "There is no \(id).\(near.map { " Did you mean \($0)?" } ?? "")",
                es: "No existe \(id).\(near.map { " ¿Quiso decir \($0)?" } ?? "")"),
            language, exitCode: exitCode)
    }
}
