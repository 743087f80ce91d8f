public import Mobility

/// How many cases came out how, and what failed.
public struct CaseReport: Sendable {
    /// The results in order.
    public let results: [CaseResult]

    /// Reports on results.
    public init(_ results: [CaseResult]) { self.results = results }

    /// How many cases passed.
    public var passed: Int { count(.passed) }
    /// How many cases failed.
    public var failed: Int { count(.failed) }
    /// How many cases could not be checked, since the rules that they name are still to come.
    public var skipped: Int { count(.skipped) }

    /// `12 passed, 0 failed`, and how many were skipped if any were. The same in every language, since scripts read it.
    public var summaryLine: String {
        "\(passed) passed, \(failed) failed" + (skipped > 0 ? ", \(skipped) skipped" : "")
    }

    /// Each failure, what is not there yet, and the summary.
    public func text(_ language: Language) -> String {
        let failures = results.flatMap(\.failures).map { $0.text(language) }
        let notYet = Set(results.flatMap(\.notYet)).sorted().joined(separator: ", ")
        let note = Bilingual(
            en: "Not checked, since these rules are still to come: \(notYet)",
            es: "Sin verificar, porque estas reglas aún no existen: \(notYet)")
        return (failures + (notYet.isEmpty ? [] : [note[language]]) + [summaryLine]).joined(separator: "\n")
    }

    private func count(_ outcome: CaseResult.Outcome) -> Int { results.count { $0.outcome == outcome } }
}
