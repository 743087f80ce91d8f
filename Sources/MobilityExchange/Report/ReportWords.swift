import CivilCalendar
import Mobility
import MobilityAlerts

/// The words of the text report that are not a finding's own.
struct ReportWords: Worded {
    let language: Language

    init(_ language: Language) { self.language = language }

    var title: String { pick("compliance report", "reporte de cumplimiento") }
    var everybody: String { pick("Concerns everybody", "Concierne a todos") }
    var dependent: String { pick("dependent", "dependiente") }
    var of: String { pick("of", "de") }
    var sinceDay: String { pick("since", "desde") }
    var costLabel: String { pick("Cost:", "Costo:") }
    var sourceLabel: String { pick("Source:", "Fuente:") }
    var nothing: String { pick("Nothing to report.", "Nada que reportar.") }
    var noEarlierRun: String {
        pick("No earlier nightly run to compare with.", "No hay una corrida nocturna anterior con la cual comparar.")
    }

    var noRunByThen: String {
        pick(
            "No nightly run that was finished by then can be compared with.",
            "No hay una corrida nocturna terminada hasta entonces con la cual comparar.")
    }

    /// What a report as known at a moment does not turn back.
    static let byTodaysRules = Bilingual(
        en: "By today's rules and policy.", es: "Según las reglas y los parámetros de hoy.")

    func known(at moment: Moment) -> String {
        pick("As known at \(moment.lima) in Lima. ", "Según lo conocido el \(moment.lima) en Lima. ")
            + ReportWords.byTodaysRules[language]
    }

    func concerned(_ people: Int) -> String {
        pick(
            people == 1 ? "1 person concerned" : "\(people) people concerned",
            people == 1 ? "1 persona" : "\(people) personas")
    }

    func since(_ day: Day) -> String { pick("Since the run of \(day):", "Desde la corrida del \(day):") }

    func cost(_ least: Money, _ most: Money, estimate: Bool) -> String {
        let amount = least == most ? "S/ \(most)" : pick("S/ \(least) to S/ \(most)", "de S/ \(least) a S/ \(most)")
        return estimate ? pick("about \(amount) (UIT not known yet)", "unos \(amount) (UIT aún no publicada)") : amount
    }

    func name(of severity: Severity) -> String {
        switch severity {
        case .info: pick("info", "informativo")
        case .warning: pick("warning", "aviso")
        case .high: pick("high", "alto")
        case .critical: pick("CRITICAL", "CRÍTICO")
        }
    }

    func name(of kind: ReportChanges.Kind) -> String {
        switch kind {
        case .began: pick("began", "nuevos")
        case .escalated: pick("escalated", "agravados")
        case .eased: pick("eased", "atenuados")
        case .ended: pick("ended", "terminados")
        }
    }

    /// Who keeps a finding out of mail, until when and why.
    func silence(_ silence: Silence) -> String {
        let (en, es) =
            switch silence.kind {
            case .silence: ("Silenced by", "Silenciado por")
            case .acknowledge: ("Acknowledged by", "Tomado en cuenta por")
            }
        let until = silence.until.map { pick(" until \($0)", " hasta el \($0)") } ?? ""
        return "\(pick(en, es)) \(silence.actor)\(until): \(silence.reason)"
    }

    func name(of relationship: Relationship) -> String {
        switch relationship {
        case .spouse: pick("spouse", "cónyuge")
        case .partner: pick("partner", "conviviente")
        case .child: pick("child", "hijo o hija")
        case .parent: pick("parent", "padre o madre")
        }
    }
}
