import CivilCalendar
import Mobility

/// The words of an explanation that are not a finding's own.
struct ExplanationWords: Worded {
    let language: Language

    init(_ language: Language) { self.language = language }

    var untilLabel: String { pick("Until:", "Hasta:") }
    var noEnd: String { pick("no end known", "sin fin conocido") }
    var endsLabel: String { pick("Ends when:", "Termina cuando:") }
    var records: String { pick("Records", "Registros") }
    var values: String { pick("Values of the law and lead times", "Valores de la ley y anticipaciones") }
    var arithmetic: String { pick("Arithmetic", "Aritmética") }
    var conflicts: String { pick("In conflict", "En conflicto") }
    var legalBasis: String { pick("Legal basis:", "Base legal:") }
    var noBasis: String { pick("none", "ninguna") }
    var sourceLabel: String { pick("Source:", "Fuente:") }
    var sources: String { pick("Sources", "Fuentes") }
    var next: String { pick("What comes next, if nothing is done", "Lo que viene, si no se hace nada") }
    var nothingNext: String { pick("No change is known.", "No se conoce ningún cambio.") }
    var always: String { pick("always", "siempre") }
    var open: String { pick("no end", "sin fin") }
    var arguments: String { pick("What can be argued", "Lo que se puede alegar") }
    var bearsOn: String { pick("On:", "Sobre:") }
    var norm: String { pick("Norm:", "Norma:") }

    var argumentsCaution: String {
        pick(
            "None of this waives anything, and the program counts none of it, save where it says so itself. Whether the "
                + "end of a residence is a term that moves is unsettled.",
            "Nada de esto exime de nada, y el programa no cuenta nada de ello, salvo donde lo dice. No está definido si "
                + "el vencimiento de una residencia es un plazo que se traslada.")
    }

    func found(_ count: Int, _ day: Day) -> String {
        switch count {
        case 0: pick("Nothing is found on \(day).", "No hay hallazgos el \(day).")
        case 1: pick("1 finding on \(day).", "1 hallazgo el \(day).")
        default: pick("\(count) findings on \(day).", "\(count) hallazgos el \(day).")
        }
    }

    func leaver(_ day: Day) -> String {
        pick(
            "Nothing is reported after the end of the employment, \(day).",
            "Nada se reporta después del fin del empleo, \(day).")
    }

    func all(_ count: Int, _ day: Day) -> String {
        pick(
            "\(count) \(count == 1 ? "finding" : "findings") of all days, by the first day; * is true on \(day).",
            "\(count) \(count == 1 ? "hallazgo" : "hallazgos") de todos los días, por el primer día; * vale el \(day).")
    }

    func valueFrom(_ day: Day) -> String { day == .earliest ? pick("at all times", "siempre") : since(day) }

    private func since(_ day: Day) -> String { pick("from \(day)", "desde el \(day)") }

    func checked(_ day: Day) -> String { pick("checked \(day)", "verificado el \(day)") }
}
