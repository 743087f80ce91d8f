import CivilCalendar
import Mobility
import MobilityStore

/// The words about nightly runs.
struct NightWords: Worded {
    let language: Language

    init(_ language: Language) { self.language = language }

    var none: String { pick("No nightly run yet.", "Todavía no hubo ninguna ejecución nocturna.") }
    var noneGood: String { pick("No good run yet.", "Todavía no hubo ninguna sin fallas.") }
    var allWell: String { pick("All is well.", "Todo está bien.") }

    func last(_ night: Night) -> String {
        let end = night.finishedAt.map(\.description)
        return pick(
            "Last run: for \(night.day), began \(night.startedAt), \(end.map { "ended \($0)" } ?? "not ended").",
            "Última ejecución: del \(night.day), empezó \(night.startedAt), \(end.map { "terminó \($0)" } ?? "sin terminar")."
        )
    }

    func lastGood(_ night: Night, hours: Int) -> String {
        pick(
            "Last good run: for \(night.day), \(hours == 1 ? "1 hour" : "\(hours) hours") ago.",
            "Última ejecución sin fallas: del \(night.day), hace \(hours == 1 ? "1 hora" : "\(hours) horas").")
    }

    func mails(waiting: Int, failed: Int) -> String {
        pick("Mail: \(waiting) waiting, \(failed) failed.", "Correo: \(waiting) en espera, \(failed) con falla.")
    }

    func step(_ step: Night.Step) -> String {
        switch step {
        case .report: pick("report files", "archivos del reporte")
        case .alerts: pick("alerts", "alertas")
        case .delivery: pick("delivery of mail", "envío de correo")
        case .anchor: pick("anchor", "ancla")
        case .backup: pick("backup", "copia de seguridad")
        }
    }

    func complaint(_ complaint: NightHealth.Complaint, _ health: NightHealth) -> String {
        switch complaint {
        case .neverGood:
            pick(
                "No nightly run was ever good. Run `vigencia nightly` and see what it says.",
                "Ninguna ejecución nocturna terminó sin fallas. Ejecutar `vigencia nightly` y ver qué informa.")
        case .tooOld:
            pick(
                "The last good run is more than \(health.maxAgeHours) hours ago. Is the timer or the cron job on?",
                "La última ejecución sin fallas fue hace más de \(health.maxAgeHours) horas. ¿Está activo el temporizador o "
                    + "la tarea de cron?")
        case .unfinished:
            pick(
                "The last run was ended in the middle. Run `vigencia nightly` again: it sends nothing twice.",
                "La última ejecución se interrumpió. Ejecutar `vigencia nightly` de nuevo: no envía nada dos veces.")
        case .lastFailed:
            failedSteps(health.last?.problems ?? [])
        case .mailFailed:
            pick(
                "Mail was refused or given up. `vigencia alerts outbox` says why; then `vigencia alerts retry`.",
                "Hubo correo rechazado o abandonado. `vigencia alerts outbox` dice por qué; después `vigencia alerts "
                    + "retry`.")
        case .mailStuck:
            pick(
                "Mail has waited for more than \(health.maxAgeHours) hours. `vigencia alerts outbox` says why.",
                "Hay correo en espera desde hace más de \(health.maxAgeHours) horas. `vigencia alerts outbox` dice por qué."
            )
        case .alertsAhead:
            health.alertsSentFor.map(alertsAhead) ?? ""
        }
    }

    /// What follows from a run for a day to come.
    func alertsAhead(_ day: Day) -> String {
        pick(
            "Alerts went out for \(day), a day to come: none go out for the days before it. To undo that, bring back a "
                + "backup from before; to look ahead without sending, use `vigencia alerts plan --as-of \(day)`.",
            "Se enviaron alertas del \(day), un día futuro: no sale ninguna por los días anteriores. Para deshacerlo, "
                + "recuperar una copia anterior; para mirar adelante sin enviar, usar `vigencia alerts plan --as-of \(day)`."
        )
    }

    func failedSteps(_ steps: [Night.Step]) -> String {
        let list = steps.map(step).joined(separator: ", ")
        return pick(
            "What failed in the last run: \(list). Its log says why.",
            "Lo que falló en la última ejecución: \(list). Su registro dice por qué.")
    }
}
