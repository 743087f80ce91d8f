import Mobility
import MobilityExchange
import MobilityStore

/// What an import did, in words.
enum ImportSummary {
    static func text(_ plan: ImportPlan, _ summary: ChangeSummary, dryRun: Bool) -> Bilingual {
        func sum(_ count: (ImportPlan.Counts) -> Int) -> Int { plan.counts.values.map(count).reduce(0, +) }
        let (new, changed, unchanged) = (sum(\.new), sum(\.changed), sum(\.unchanged))
        let evaluated = Counted.evaluated(summary.peopleEvaluated)
        let stored =
            dryRun
            ? Bilingual(en: "Nothing was stored.", es: "No se guardó nada.")
            : Bilingual(en: "\(evaluated.en).", es: "\(evaluated.es).")
        return Bilingual(
            en: "\(new) new, \(changed) changed, \(unchanged) unchanged records. \(stored.en)\n",
            es: "Registros: \(new) nuevos, \(changed) cambiados, \(unchanged) sin cambios. "
                + "\(stored.es)\n")
    }

    /// The files that evidence brought along.
    static func files(_ plan: ImportPlan, dryRun: Bool) -> Bilingual {
        let count = Set(plan.files.map(\.hash)).count
        return dryRun
            ? Bilingual(
                en: "\(count) \(count == 1 ? "file" : "files") of evidence would be kept in the vault.\n",
                es: "Archivos de prueba que se guardarían en la bóveda: \(count).\n")
            : Bilingual(
                en: "\(count) \(count == 1 ? "file" : "files") of evidence kept in the vault.\n",
                es: "Archivos de prueba guardados en la bóveda: \(count).\n")
    }

    /// The stored records that the files don't hold, and which of them were closed.
    static func absent(_ plan: ImportPlan, closed: Set<RecordReference>, dryRun: Bool) -> Bilingual {
        func lines(_ mark: String) -> String {
            plan.absent.map { "  \($0.kind.rawValue) \($0.id)\(closed.contains($0) ? "  \(mark)" : "")\n" }.joined()
        }
        guard !plan.absent.isEmpty else {
            return Bilingual(
                en: "The files hold every stored record.\n",
                es: "Los archivos contienen todos los registros guardados.\n")
        }
        return Bilingual(
            en: "Stored, but not in the files:\n\(lines(dryRun ? "would be closed" : "closed"))",
            es: "Guardados, pero no en los archivos:\n\(lines(dryRun ? "se cerraría" : "cerrado"))")
    }
}
