import CivilCalendar
import Mobility

/// The words of a forecast that are not a finding's own.
struct ForecastWords: Worded {
    let language: Language

    init(_ language: Language) { self.language = language }

    var title: String { pick("forecast, if nothing is done", "pronóstico, si no se hace nada") }
    var costTitle: String { pick("Fines that grow", "Multas que crecen") }
    var noFines: String {
        pick("No fine grows on the last day.", "Ninguna multa crece el último día.")
    }
    var nothing: String { pick("Nothing begins, changes or ends.", "Nada comienza, cambia ni termina.") }
    var total: String { pick("Together", "En total") }

    func inDays(_ days: Int) -> String {
        pick(days == 1 ? "in 1 day" : "in \(days) days", days == 1 ? "en 1 día" : "en \(days) días")
    }

    /// How often something happens, all kinds in one line.
    func counts(_ count: (FindingChange.Kind) -> Int) -> String {
        let verbs = Bilingual.kinds.map { kind, one, many in
            let number = count(kind)
            return "\(number) \((number == 1 ? one : many)[language])"
        }
        return verbs.joined(separator: ", ")
    }

    /// What happens to a finding: it begins, escalates from high …
    func verb(_ change: FindingChange) -> String {
        let words = ReportWords(language)
        let before = change.before.map(words.name(of:)) ?? ""
        return switch change.kind {
        case .began: pick("begins", "comienza")
        case .escalated: pick("escalates, was \(before)", "se agrava, era \(before)")
        case .eased: pick("eases, was \(before)", "se atenúa, era \(before)")
        case .ended: pick("ends", "termina")
        }
    }

    /// What fines come to, and how much more that is than on the asked day.
    func fine(
        _ amounts: (min: Money, max: Money), more: (min: Money, max: Money), than asOf: Day, estimate: Bool
    ) -> String {
        let cost = ReportWords(language).cost(amounts.min, amounts.max, estimate: estimate)
        let difference = ReportWords(language).cost(more.min, more.max, estimate: false)
        return pick("\(cost), \(difference) more than on \(asOf)", "\(cost), \(difference) más que el \(asOf)")
    }

    func costOn(_ day: Day) -> String { pick("on \(day)", "al \(day)") }
}

extension Bilingual {
    fileprivate static let kinds: [(FindingChange.Kind, one: Bilingual, many: Bilingual)] = [
        (.began, Bilingual(en: "begins", es: "comienza"), Bilingual(en: "begin", es: "comienzan")),
        (.escalated, Bilingual(en: "escalates", es: "se agrava"), Bilingual(en: "escalate", es: "se agravan")),
        (.eased, Bilingual(en: "eases", es: "se atenúa"), Bilingual(en: "ease", es: "se atenúan")),
        (.ended, Bilingual(en: "ends", es: "termina"), Bilingual(en: "end", es: "terminan")),
    ]
}
