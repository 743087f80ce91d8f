import CivilCalendar
import Mobility
import MobilityAlerts

/// The words of alerts that are not a finding's own.
struct AlertWords: Worded {
    let language: Language

    init(_ language: Language) { self.language = language }

    var title: String { pick("alerts", "alertas") }
    var to: String { pick("To:", "Para:") }
    var subject: String { pick("Subject:", "Asunto:") }
    var noneBefore: String { pick("No alerts went out before.", "No se enviaron alertas antes.") }
    var nobody: String { pick("Nobody is to be told anything.", "No hay nada que comunicar a nadie.") }
    var nothingNew: String { pick("Nothing is new since last time.", "No hay novedades desde la última vez.") }

    func lastRun(_ day: Day) -> String { pick("Last run: \(day).", "Última corrida: \(day).") }

    func messages(_ count: Int) -> String {
        pick(count == 1 ? "1 message" : "\(count) messages", count == 1 ? "1 mensaje" : "\(count) mensajes")
    }

    func past(_ lastRun: Day) -> String {
        pick(
            "Alerts went out for \(lastRun) already; nothing more is sent for a day before it.",
            "Ya se enviaron alertas del \(lastRun); no se envía nada más por un día anterior.")
    }

    func withoutAddress(_ employers: [String]) -> String {
        let list = employers.joined(separator: ", ")
        return pick(
            "No usable address for the mobility team of \(list): give one e-mail address as mobility_email, or as "
                + "recipients.mobility.address in the settings.",
            "Falta una dirección utilizable del equipo de movilidad de \(list): indicar una dirección de correo en "
                + "mobility_email, o en recipients.mobility.address de la configuración.")
    }

    func badAddress(_ people: [String]) -> String {
        let named = people.prefix(AlertWords.mostNamed).joined(separator: ", ")
        let more = people.count - AlertWords.mostNamed
        return pick(
            "What is recorded as email or manager_email is no e-mail address, so that alerts don't reach them: \(named)"
                + (more > 0 ? " and \(more) more." : "."),
            "Lo registrado como email o manager_email no es una dirección de correo, por lo que no les llegan alertas: "
                + "\(named)" + (more > 0 ? " y \(more) más." : "."))
    }

    /// More than these are counted.
    private static let mostNamed = 20

    func role(_ kind: RecipientKind) -> String {
        switch kind {
        case .mobility: pick("mobility team", "equipo de movilidad")
        case .person: pick("person", "persona")
        case .manager: pick("manager", "jefatura")
        }
    }

    /// The heading over findings to which the same happened.
    func heading(_ change: AlertChange) -> String {
        switch change {
        case .began, .escalated: pick("New since last time", "Novedades desde la última vez")
        case .passed: pick("Began and ended since last time", "Empezó y terminó desde la última vez")
        case .ended: pick("Ended", "Terminado")
        case .repeated: pick("Still open", "Sigue pendiente")
        case .eased: pick("Less severe than before", "Menos grave que antes")
        }
    }

    func outage(_ id: String) -> String { pick("Outage \(id)", "Interrupción \(id)") }

    func blocked(_ count: Int) -> String {
        pick(
            count == 1 ? "1 renewal (prórroga) that it blocks:" : "\(count) renewals (prórrogas) that it blocks:",
            count == 1 ? "1 prórroga que bloquea:" : "\(count) prórrogas que bloquea:")
    }

    /// What happened to one that is listed under an outage.
    func mark(_ change: AlertChange) -> String {
        switch change {
        case .began: pick("new", "nuevo")
        case .escalated: pick("worse", "agravado")
        case .passed: pick("over", "pasado")
        case .ended: pick("ended", "terminado")
        case .repeated: pick("still", "sigue")
        case .eased: pick("less severe", "atenuado")
        }
    }

    func until(_ day: Day) -> String { pick("until \(day)", "hasta \(day)") }
    func since(_ day: Day) -> String { pick("since \(day)", "desde \(day)") }

    var corrected: String {
        pick("No longer found, after a correction of the records.", "Ya no se encuentra, tras corregir los registros.")
    }

    var action: String { pick("What to do", "Qué hacer") }
    var due: String { pick("due", "plazo") }
    var source: String { pick("Source", "Fuente") }

    func standing(_ counts: [String]) -> String {
        let list = counts.joined(separator: ", ")
        return pick("Besides, unchanged: \(list).", "Además, sin cambios: \(list).")
    }

    func silenced(_ count: Int) -> String {
        pick(
            count == 1
                ? "1 finding is silenced or acknowledged; the report shows it."
                : "\(count) findings are silenced or acknowledged; the report shows them.",
            count == 1
                ? "1 hallazgo está silenciado o tomado en cuenta; figura en el reporte."
                : "\(count) hallazgos están silenciados o tomados en cuenta; figuran en el reporte.")
    }
}
