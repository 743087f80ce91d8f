import CivilCalendar
import Mobility

/// The words of the page on a visitor's days.
struct StayDaysWords: Worded {
    let language: Language

    init(_ language: Language) { self.language = language }

    private func days(_ count: Int) -> String {
        count == 1 ? pick("1 day", "1 día") : pick("\(count) days", "\(count) días")
    }

    var title: String { pick("a visitor's days", "días de visitante") }

    var visitHeads: [String] {
        [
            pick("entry", "ingreso"), pick("exit", "salida"), pick("granted", "otorgados"),
            pick("lawful through", "permitido hasta"), pick("lenient", "favorable"), pick("days over", "exceso"),
        ]
    }

    var here: String { pick("here", "en el Perú") }
    var unknown: String { pick("not told", "sin dato") }

    var windowHeads: [String] {
        [
            pick("window", "periodo"), pick("from", "desde"), pick("through", "hasta"), pick("used", "usados"),
            pick("left", "restantes"),
        ]
    }

    func window(_ window: StayDaysWindow) -> String {
        pick("\(window.allowed) in \(window.length) days", "\(window.allowed) en \(window.length) días")
    }

    func left(_ window: StayDaysWindow) -> String {
        window.left >= 0
            ? "\(window.left)" : pick("0 (\(-window.left) over)", "0 (\(-window.left) de más)")
    }

    var noWindow: String {
        pick("No window has begun by the asked day.", "Ningún periodo ha empezado hasta el día consultado.")
    }

    func ended(_ window: StayDaysWindow) -> String {
        pick(
            "The window of \(window.length) days has ended: the next entry begins a new one.",
            "El periodo de \(window.length) días ya terminó: el próximo ingreso abre uno nuevo.")
    }

    func next(_ window: StayDaysWindow) -> String {
        pick(
            "An entry from \(window.end) on begins a new window of \(window.length) days.",
            "Un ingreso desde el \(window.end) abre un nuevo periodo de \(window.length) días.")
    }

    func planned(_ visit: StayDaysVisit, exitedOn: Day) -> String {
        pick(
            "Leaving on \(exitedOn) as planned would be \(days(visit.daysOverAtPlannedExit)) over.",
            "Salir el \(exitedOn) como está previsto sería un exceso de \(days(visit.daysOverAtPlannedExit)).")
    }

    func afterOverstay(_ after: StayDaysAnswer.AfterOverstay) -> String {
        let sum = "\(after.daysOut - after.daysOver) + \(after.daysOver) = \(after.daysOut)"
        return after.hasLeft
            ? pick(
                "After the \(days(after.daysOver)) over, stay out \(sum) days: come back from \(after.entryFrom) on. A "
                    + "rule of thumb, not law: a ban can be longer, and none may be applied.",
                "Tras el exceso de \(days(after.daysOver)), permanecer fuera \(sum) días: volver desde el "
                    + "\(after.entryFrom). Es una regla práctica, no una norma: un impedimento de ingreso puede durar "
                    + "más, y también puede no haberlo.")
            : pick(
                "Who left on \(after.leavingOn), \(days(after.daysOver)) over, would stay out \(sum) days and come back "
                    + "from \(after.entryFrom) on. A rule of thumb, not law: a ban can be longer, and none may be "
                    + "applied.",
                "Quien saliera el \(after.leavingOn), con un exceso de \(days(after.daysOver)), estaría fuera \(sum) "
                    + "días y volvería desde el \(after.entryFrom). Es una regla práctica, no una norma: un impedimento "
                    + "de ingreso puede durar más, y también puede no haberlo.")
    }

    var fine: String { pick("`vigencia fine` prices the days over.", "`vigencia fine` calcula la multa del exceso.") }

    var notGranted: String {
        pick(
            "Where the days granted are not told there is no last lawful day: look them up in the entry record (TAM "
                + "virtual).",
            "Sin los días otorgados no hay un último día permitido: consultarlos en el registro de ingreso (TAM "
                + "virtual).")
    }

    var noRight: String {
        pick(
            "Nobody has a right to the maximum: the days granted at entry and recorded there (TAM virtual) rule.",
            "Nadie tiene derecho al máximo: rigen los días otorgados al ingreso y registrados (TAM virtual).")
    }
}
