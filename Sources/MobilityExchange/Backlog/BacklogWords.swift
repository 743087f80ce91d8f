import CivilCalendar
import Mobility

/// The words of the backlog.
struct BacklogWords: Worded {
    let language: Language

    init(_ language: Language) { self.language = language }

    var title: String { pick("filing order on reopening", "orden de presentación al reabrir") }
    var nothing: String { pick("Nothing waits to be filed on that day.", "Nada espera ser presentado ese día.") }
    var costTitle: String { pick("What the queue costs", "Lo que cuesta la cola") }
    var fines: String { pick("Fines fixed by the filings", "Multas que fijan las presentaciones") }
    var fromWaiting: String { pick("from waiting in the queue", "por esperar en la cola") }
    var savesTitle: String { pick("What would make it cheaper", "Lo que la abarataría") }
    var joiningTitle: String {
        pick(
            "Windows that open meanwhile (in the places left)", "Plazos que abren mientras tanto (en los cupos libres)")
    }
    var notExtensibleTitle: String {
        pick("Not in the queue: can't be extended", "Fuera de la cola: no admiten prórroga")
    }
    var assumes: String {
        pick(
            "Assumes that the portal stays up, that everybody's papers are ready and everybody is in Peru, and that "
                + "each filing takes one place. A fine stops on the day of filing.",
            "Supone que el portal sigue funcionando, que todos tienen sus documentos listos y están en el Perú, y que "
                + "cada presentación ocupa un cupo. La multa se detiene el día de la presentación.")
    }

    func reopening(_ backlog: Backlog) -> String {
        let answer = backlog.answer
        let outage = backlog.outage.map { pick(" (outage \($0.outageID))", " (interrupción \($0.outageID))") } ?? ""
        let count = answer.plan.perDay
        let first = answer.plan.firstDay
        let later =
            first == answer.reopens
            ? ""
            : pick(
                " That is no working day: filing begins on \(first).",
                " Ese día no es hábil: se empieza a presentar el \(first).")
        return pick(
            "The portal reopens on \(answer.reopens)\(outage); \(count) \(count == 1 ? "filing" : "filings") a day at "
                + "most.\(later)",
            "El portal reabre el \(answer.reopens)\(outage); hasta \(count) "
                + "\(count == 1 ? "presentación" : "presentaciones") por día.\(later)")
    }

    func size(_ plan: BacklogPlan) -> String {
        let (count, families) = (plan.filings.count, Set(plan.filings.map(\.entry.familyID)).count)
        let lapsing = plan.lapsing.count
        let tail =
            lapsing == 0
            ? pick("Nobody lapses while waiting.", "Nadie vence por esperar.")
            : pick(
                "\(lapsing) \(lapsing == 1 ? "lapses" : "lapse") while waiting.",
                "\(lapsing) \(lapsing == 1 ? "vence" : "vencen") por esperar.")
        return pick(
            "\(count) \(count == 1 ? "renewal" : "renewals") of \(families) \(families == 1 ? "family" : "families"); "
                + "the last is filed on \(plan.lastDay). \(tail)",
            "\(count) \(count == 1 ? "prórroga" : "prórrogas") de \(families) "
                + "\(families == 1 ? "familia" : "familias"); la última se presenta el \(plan.lastDay). \(tail)")
    }

    func filings(_ count: Int, of capacity: Int) -> String {
        pick("\(count) of \(capacity)", "\(count) de \(capacity)")
    }

    func state(_ row: BacklogRow, status: String) -> String {
        guard let end = row.expiresOn else { return status }
        let late = row.daysLate
        if late > 0 {
            return pick(
                "\(status): ended on \(end), \(late) \(late == 1 ? "day" : "days") late.",
                "\(status): venció el \(end), \(late) \(late == 1 ? "día" : "días") de retraso.")
        }
        return pick("\(status): ends on \(end).", "\(status): vence el \(end).")
    }

    func fine(_ least: Money, _ most: Money, isEstimate: Bool) -> String {
        "\(pick("Fine:", "Multa:")) \(ReportWords(language).cost(least, most, estimate: isEstimate))"
    }

    func amount(_ amounts: (min: Money, max: Money)) -> String {
        amounts.min == amounts.max
            ? "S/ \(amounts.max)"
            : pick("S/ \(amounts.min) to S/ \(amounts.max)", "S/ \(amounts.min) a S/ \(amounts.max)")
    }

    func accrued(by day: Day) -> String { pick("accrued by \(day)", "acumuladas al \(day)") }

    func accruing(until day: Day) -> String { pick("from then until \(day)", "desde entonces hasta el \(day)") }

    var estimate: String {
        pick(
            "Estimated: the UIT of a year in it is not known yet.",
            "Estimado: aún no se conoce la UIT de uno de los años.")
    }

    func change(_ other: BacklogAnswer.Alternative) -> String {
        let plan = other.plan
        return switch other.change {
        case .earlier(let count):
            pick(
                "\(count) working \(count == 1 ? "day" : "days") earlier (\(plan.firstDay))",
                "\(count) \(count == 1 ? "día hábil" : "días hábiles") antes (\(plan.firstDay))")
        case .double: pick("twice the capacity (\(plan.perDay) a day)", "el doble de cupo (\(plan.perDay) por día)")
        case .all: pick("all on the first day (\(plan.perDay))", "todo el primer día (\(plan.perDay))")
        }
    }

    /// What another plan saves, how many lapse in it where anybody does in either, and when it is done.
    func saves(_ other: BacklogAnswer.Alternative, of answer: BacklogAnswer) -> String {
        let amounts = answer.saving(by: other)
        // Keeping more deadlines can cost more, where those who keep them owe no fine.
        let money =
            amounts.max < .zero
            ? pick(
                "costs up to S/ \(Money(centimos: -amounts.max.centimos)) more",
                "cuesta hasta S/ \(Money(centimos: -amounts.max.centimos)) más")
            : pick("saves \(amount(amounts))", "ahorra \(amount(amounts))")
        let count = answer.lapsing(in: other)
        let lapsing =
            count == 0 && answer.plan.lapsing.isEmpty
            ? ""
            : pick(
                "; \(count) \(count == 1 ? "lapses" : "lapse") while waiting",
                "; \(count) \(count == 1 ? "vence" : "vencen") por esperar")
        return pick(
            "\(money)\(lapsing); last filing \(other.plan.lastDay)", "\(money)\(lapsing); última: \(other.plan.lastDay)"
        )
    }

    func filing(on day: Day) -> String { pick("Filing day: \(day).", "Día de presentación: \(day).") }

    func opens(_ day: Day) -> String { pick("The window opens on \(day).", "El plazo abre el \(day).") }

    func text(_ reason: BacklogReason, name: (String) -> String) -> String {
        switch reason {
        case .lapsed(let since, let daily):
            pick(
                "Lapsed since \(since): each further day costs up to S/ \(daily).",
                "Vencida desde el \(since): cada día más cuesta hasta S/ \(daily).")
        case .lapsedWithoutFine(let since):
            pick(
                "Lapsed since \(since): no fine accrues, but the status is at risk.",
                "Vencida desde el \(since): no corre multa, pero la calidad está en riesgo.")
        case .inTimeBeforeFirstDay(let day):
            pick(
                "In time through \(day), before the first working day: file at once if the portal takes it.",
                "A tiempo hasta el \(day), antes del primer día hábil: presentar de inmediato si el portal lo admite.")
        case .inTime(let day): pick("In time through \(day).", "A tiempo hasta el \(day).")
        case .willLapse(let day):
            pick(
                "Will lapse after \(day): the capacity does not suffice to file in time.",
                "Vencerá después del \(day): el cupo no alcanza para presentar a tiempo.")
        case .trip(let trip):
            pick(
                "Trip \(trip.tripID) (\(trip.leavingOn)): whoever leaves unfiled can lose the status.",
                "Viaje \(trip.tripID) (\(trip.leavingOn)): quien sale sin presentar puede perder la calidad.")
        case .tripBeforeEnd(let trip):
            pick(
                "The permit ends during trip \(trip.tripID): file before leaving on \(trip.leavingOn).",
                "Vence durante el viaje \(trip.tripID): presentar antes de salir el \(trip.leavingOn).")
        case .abroad(let since):
            pick(
                "Abroad since \(since): has to be in Peru to file.",
                "En el extranjero desde el \(since): debe estar en el Perú para presentar.")
        case .work(let day):
            pick(
                "Not authorised to work from \(day) on, if nothing is filed.",
                "Sin autorización para trabajar desde el \(day), si no se presenta.")
        case .tripBeforeFiling(let trip):
            pick(
                "Trip \(trip.tripID) leaves on \(trip.leavingOn), before the filing: move it, since a renewal is filed "
                    + "from within Peru.",
                "El viaje \(trip.tripID) sale el \(trip.leavingOn), antes de la presentación: postergarlo, pues la "
                    + "prórroga se presenta desde el Perú.")
        case .family(let id?):
            pick("Filed together with \(name(id)).", "Se presenta junto con \(name(id)).")
        case .family(nil): pick("Filed together with the family.", "Se presenta junto con la familia.")
        }
    }
}
