import CivilCalendar
import Mobility

/// The words of the page on a fine.
struct FineWords: Worded {
    let language: Language

    init(_ language: Language) { self.language = language }

    func days(_ count: Int) -> String { count == 1 ? pick("1 day", "1 día") : pick("\(count) days", "\(count) días") }

    func days(_ least: Int, _ most: Int) -> String {
        least == most ? days(most) : pick("\(least) to \(most) days", "de \(least) a \(most) días")
    }

    func title(_ occasion: FineQuestion.Occasion) -> String {
        switch occasion {
        case .residence: pick("fine for a late renewal", "multa por prórroga tardía")
        case .visit: pick("fine for an overstay", "multa por exceso de permanencia")
        }
    }

    // MARK: How things stand

    var withoutEnd: String {
        pick(
            "This status has no end, so there is no fine for renewing it late. Its card ends on a day of its own.",
            "Esta calidad es indefinida: no hay multa por prorrogarla tarde. Su carné vence en una fecha propia.")
    }

    func residence(_ answer: FineAnswer, last: Day, filedOn: Day?) -> String {
        let (late, day) = (days(answer.daysLate), answer.question.through)
        guard answer.daysLate > 0 else {
            return filedOn.map {
                pick(
                    "Valid through \(last), filed on \($0): in time, no fine.",
                    "Vigente hasta el \(last), presentada el \($0): a tiempo, sin multa.")
            }
                ?? pick(
                    "Valid through \(last): not late on \(day), no fine.",
                    "Vigente hasta el \(last): sin retraso el \(day), sin multa.")
        }
        return filedOn.map {
            pick(
                "Ended on \(last), filed on \($0): \(late) late. The filing fixed the amount.",
                "Venció el \(last), presentada el \($0): \(late) de retraso. La presentación fijó el monto.")
        }
            ?? pick(
                "Ended on \(last), nothing filed: \(late) late on \(day). The fine grows every day until the renewal is "
                    + "filed.",
                "Venció el \(last), nada presentado: \(late) de retraso el \(day). La multa crece cada día hasta "
                    + "presentar la prórroga.")
    }

    func extended(_ measure: ReliefMeasure, from expiredOn: Day, to last: Day, _ sources: String) -> String {
        pick(
            "\(measure.norm)\(sources) kept it valid beyond \(expiredOn), through \(last).",
            "\(measure.norm)\(sources) la mantuvo vigente después del \(expiredOn), hasta el \(last).")
    }

    func visit(enteredOn: Day, daysGranted: Int, last: FineAnswer.LastDays) -> String {
        let granted = days(daysGranted)
        return pick(
            "Entered on \(enteredOn) with \(granted): lawful through \(last.strict) if arrival is day 1 (strict), "
                + "through \(last.lenient) by the date difference (lenient).",
            "Ingresó el \(enteredOn) con \(granted): permitido hasta el \(last.strict) si la llegada es el día 1 "
                + "(conteo estricto), hasta el \(last.lenient) por diferencia de fechas (conteo favorable).")
    }

    func over(_ answer: FineAnswer) -> String {
        let (over, day) = (days(answer.daysLateLenient, answer.daysLate), answer.countedThrough)
        guard answer.daysLate > 0 else {
            return answer.isFixed
                ? pick("Left on \(day): in time, no fine.", "Salió el \(day): a tiempo, sin multa.")
                : pick("In time on \(day), no fine.", "A tiempo el \(day), sin multa.")
        }
        return answer.isFixed
            ? pick("Left on \(day): \(over) over.", "Salió el \(day): \(over) de exceso.")
            : pick(
                "Still here on \(day): \(over) over. The fine grows every day and is due before leaving.",
                "Sigue en el Perú el \(day): \(over) de exceso. La multa crece cada día y se paga antes de salir.")
    }

    // MARK: The table

    var heads: [String] {
        [
            pick("year", "año"), pick("days", "días"), pick("a day, S/", "por día, S/"),
            pick("amount, S/", "monto, S/"),
            pick("payment code", "código de pago"),
        ]
    }

    var total: String { pick("total", "total") }
    var unknownCode: String { pick("not known", "desconocido") }

    func estimated(_ years: [Int]) -> String {
        let list = years.map(String.init).joined(separator: ", ")
        return pick(
            "≈ estimate: the UIT of \(list) is not known; that of the nearest known year stands in.",
            "≈ estimado: no se conoce la UIT de \(list); se usa la del año conocido más cercano.")
    }

    // MARK: Left out, paid

    var leftOut: String { pick("Cost nothing:", "No cuestan nada:") }

    func leftOut(_ part: FineLeftOut, _ sources: (ReliefMeasure) -> String) -> String {
        switch part.reason {
        case .minor:
            return pick("\(days(part.days)) as a minor", "\(days(part.days)) como menor de edad")
        case .relief(let measure):
            return pick(
                "\(days(part.days)) with fines suspended by \(name(of: measure))\(sources(measure))",
                "\(days(part.days)) con multas suspendidas por \(name(of: measure))\(sources(measure))")
        }
    }

    func together(_ count: Int) -> String { pick("together \(days(count))", "en total \(days(count))") }

    /// What the user names has no norm: it is called by what was given.
    private func name(of measure: ReliefMeasure) -> String {
        measure.norm == measure.reliefID ? measure.norm : "\(measure.norm) (\(measure.reliefID))"
    }

    func onApplication(_ part: FineLeftOut, _ measure: ReliefMeasure, _ sources: String) -> String {
        pick(
            "\(measure.norm)\(sources) leaves out \(days(part.days)) for those who applied for it: if so, add --relief-applied "
                + "\(measure.reliefID).",
            "\(measure.norm)\(sources) descuenta \(days(part.days)) a quien la solicitó: de ser así, añadir --relief-applied "
                + "\(measure.reliefID).")
    }

    var paid: String { pick("Paid:", "Pagado:") }
    var left: String { pick("Left to pay:", "Por pagar:") }
    var notCounted: String { pick("Not counted:", "No se cuenta:") }

    func notCounted(_ paid: FineQuestion.Paid) -> String {
        pick(
            "S/ \(paid.amount) of \(paid.on), paid after the asked day or before there could be a fine.",
            "S/ \(paid.amount) del \(paid.on), pagado después del día consultado o antes de que pudiera haber multa.")
    }

    func howToPay(_ code: String?) -> String {
        guard let code else {
            return pick(
                "No payment code is known for the fine of a late renewal: use the one that Migraciones names. The "
                    + "portal (pagalo.pe, Agencia Digital) asks for the year and its days.",
                "No se conoce un código de pago para la multa por prórroga tardía: usar el que indique Migraciones. El "
                    + "portal (pagalo.pe, Agencia Digital) pide el año y sus días.")
        }
        return pick(
            "Pay under code \(code), a payment for each year (pagalo.pe, Agencia Digital), before leaving. Paying does "
                + "not extend the stay.",
            "Pagar con el código \(code), un pago por cada año (pagalo.pe, Agencia Digital), antes de salir. Pagar no "
                + "extiende la estadía.")
    }
}
