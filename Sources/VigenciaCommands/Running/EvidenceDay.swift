import CivilCalendar
import Mobility

/// The day to which evidence of an outage belongs, checked: it has to be a day of the outage, and not one to come.
enum EvidenceDay {
    static func checked(_ given: Day?, in outage: Outage?, _ language: Language) throws -> Day {
        let today = Clock.today
        let day = given ?? today
        guard day <= today else {
            throw CommandFailure(
                Bilingual(
                    en: "--on \(day) is in the future (today in Lima is \(today)). Record it when it has happened.",
                    es: "--on \(day) está en el futuro (hoy en Lima es \(today)). Registrarlo cuando haya ocurrido."),
                language)
        }
        guard let outage else { return day }
        guard day >= outage.beganOn else {
            throw CommandFailure(
                Bilingual(
                    en:
                        "\(day) is before outage \(outage.outageID) began (\(outage.beganOn)). Give a day of the outage "
                        + "with --on, or correct its first day by an import.",
                    es: "\(day) es anterior al inicio de la interrupción \(outage.outageID) (\(outage.beganOn)). "
                        + "Indicar con --on un día de la interrupción o corregir su primer día con una importación."),
                language)
        }
        if let ended = outage.endedOn, day > ended {
            throw CommandFailure(
                Bilingual(
                    en: "Outage \(outage.outageID) ended on \(ended), before \(day). Give a day of the outage with "
                        + "--on, or correct its end with `vigencia outage close --replace`.",
                    es: "La interrupción \(outage.outageID) terminó el \(ended), antes del \(day). Indicar con --on un "
                        + "día de la interrupción o corregir su fin con `vigencia outage close --replace`."),
                language)
        }
        return day
    }
}
