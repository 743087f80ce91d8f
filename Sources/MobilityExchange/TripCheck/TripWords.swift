import CivilCalendar
import Mobility

/// The words of the page on a trip.
struct TripWords: Worded {
    let language: Language

    init(_ language: Language) { self.language = language }

    private func days(_ count: Int) -> String {
        count == 1 ? pick("1 day", "1 día") : pick("\(count) days", "\(count) días")
    }

    var title: String { pick("trip check", "consulta de viaje") }

    func trip(_ question: TripQuestion) -> String {
        question.returnsOn.map {
            pick("Leaves on \(question.leavesOn), returns on \($0).", "Sale el \(question.leavesOn), regresa el \($0).")
        }
            ?? pick(
                "Leaves on \(question.leavesOn), return not told.", "Sale el \(question.leavesOn), regreso sin indicar."
            )
    }

    func verdict(_ answer: TripAnswer) -> String {
        switch answer.verdict {
        case .yes where answer.reasons.isEmpty && answer.question.returnsOn == nil && !answer.backBy.isEmpty:
            pick(
                "YES, for who is back in time: no return is told.",
                "SÍ, para quien vuelva a tiempo: no se indicó el regreso.")
        case .yes where answer.reasons.isEmpty:
            pick("YES: nothing that is told stands against it.", "SÍ: nada de lo indicado lo impide.")
        case .yes: pick("YES, but:", "SÍ, pero:")
        case .withPermit:
            pick(
                "ONLY WITH A TRAVEL PERMIT (permiso especial de viaje).", "SOLO CON PERMISO ESPECIAL DE VIAJE.")
        case .no: pick("NO, not as planned.", "NO, no como está previsto.")
        }
    }

    func reason(_ reason: TripReason) -> String {
        switch reason {
        case .lapsed:
            pick(
                "A status has lapsed with nothing filed: no travel permit can be had, and leaving can lose the residence. "
                    + "File first, with the fine.",
                "Una calidad venció sin nada presentado: no se puede obtener permiso de viaje y al salir puede perderse la "
                    + "residencia. Presentar antes, con la multa.")
        case .forbidden:
            pick(
                "The employer's policy forbids to travel while this is open.",
                "La política de la empresa prohíbe viajar mientras esto no se resuelva.")
        case .denied(let leaveBy, _):
            pick(
                "The application was denied and no status is in force: leave\(leaveBy.map { " by \($0)" } ?? ""), and come "
                    + "back only with a new entry or status.",
                "La solicitud fue denegada y no hay calidad vigente: salir\(leaveBy.map { " hasta el \($0)" } ?? "") y "
                    + "volver solo con un nuevo ingreso o calidad.")
        case .expiresAbroad(let end):
            pick(
                "The status ends on \(end), during the trip, with nothing filed, and applications are filed from within "
                    + "Peru only. File before leaving and travel with a permit, or be back by then.",
                "La calidad vence el \(end), durante el viaje, sin nada presentado, y las solicitudes se presentan solo "
                    + "desde el Perú. Presentar antes de salir y viajar con permiso, o regresar hasta entonces.")
        case .permitExceeded(let validUntil):
            pick(
                "The trip lasts longer than its travel permit, which is valid through \(validUntil) and can't be "
                    + "extended.",
                "El viaje dura más que su permiso especial de viaje, que vale hasta el \(validUntil) y no se puede "
                    + "prorrogar.")
        case .absence(let day, let limit):
            pick(
                "More than \(limit) consecutive days abroad from \(day) on: the residence can be lost.",
                "Más de \(limit) días consecutivos fuera del Perú desde el \(day): la residencia puede perderse.")
        case .needsPermit("pending"):
            pick("An application is pending.", "Tiene una solicitud en trámite.")
        case .needsPermit("card-missing"):
            pick(
                "The application is approved and the card (carné de extranjería) is not in hand.",
                "La solicitud está aprobada y aún no tiene el carné de extranjería.")
        case .needsPermit:
            pick(
                "The status is left only with a travel permit, even when nothing is pending.",
                "De esta calidad se sale solo con permiso de viaje, aunque no haya nada en trámite.")
        case .permitReused(let id):
            pick(
                "Travel permit \(id) goes to an earlier trip: each serves for one exit and one re-entry. A second one "
                    + "right after the first may be denied.",
                "El permiso de viaje \(id) corresponde a un viaje anterior: cada uno sirve para una salida y un "
                    + "reingreso. Un segundo inmediato puede ser denegado.")
        case .overstay(let over, let least, let most):
            pick(
                "\(days(over)) past the stay on that day: the fine, \(cost(least, most)), is due before leaving, and the "
                    + "way back can be barred.",
                "\(days(over)) de exceso de permanencia ese día: la multa, \(cost(least, most)), se paga antes de salir, "
                    + "y el reingreso puede ser impedido.")
        }
    }

    private func cost(_ least: Money, _ most: Money) -> String {
        ReportWords(language).cost(least, most, estimate: false)
    }

    // MARK: The travel permit

    var permit: String { pick("The travel permit (permiso especial de viaje)", "El permiso especial de viaje") }

    /// - Parameter id: nil for one that is only supposed.
    func inHand(_ id: String?) -> String {
        id.map { pick("\($0) is issued and goes to this trip.", "\($0) está emitido y corresponde a este viaje.") }
            ?? pick("The one that is told serves for this trip.", "El indicado sirve para este viaje.")
    }

    func aYear(_ count: Int) -> String {
        pick(
            "The overstay guide speaks of \(count) a year for this status; the text of the law does not.",
            "La guía de exceso de permanencia habla de \(count) al año para esta calidad; el texto de la ley no.")
    }

    func applyBy(_ day: Day, asOf: Day) -> String {
        asOf > day
            ? pick(
                "It should have been applied for by \(day): apply today, and move the trip if it does not come. Issue at "
                    + "the airport is a last resort.",
                "Debió pedirse hasta el \(day): pedirlo hoy y postergar el viaje si no llega. Pedirlo en el aeropuerto es "
                    + "el último recurso.")
            : pick(
                "Apply by \(day); it is usually issued within 48 hours.",
                "Pedirlo hasta el \(day); suele emitirse en 48 horas.")
    }

    func fee(_ permit: TripPermit) -> String {
        if permit.fee == .zero {
            let since = permit.feeSince.map { pick(" since \($0)", " desde el \($0)") } ?? ""
            return pick("It is free\(since).", "Es gratuito\(since).")
        }
        let code = permit.paymentCode ?? ""
        return pick(
            "It costs S/ \(permit.fee), payment code \(code).", "Cuesta S/ \(permit.fee), código de pago \(code).")
    }

    /// What the application asks for.
    var needs: [String] {
        [
            pick("file number (número de expediente)", "número de expediente"),
            pick("application date (fecha de publicación)", "fecha de publicación"),
            pick("verification code (código de verificación)", "código de verificación"),
        ]
    }

    var needsLabel: String { pick("The application needs:", "La solicitud pide:") }

    func copies(_ count: Int) -> String {
        pick("Carry \(count) printed copies.", "Llevar \(count) copias impresas.")
    }

    var otherwiseVoid: String {
        pick(
            "Leaving without it, or staying out longer, voids the application.",
            "Salir sin él, o quedarse fuera más tiempo, anula la solicitud.")
    }

    func blocked(_ outage: String) -> String {
        pick(
            "Outage \(outage) blocks the application now: keep every failed attempt.",
            "La interrupción \(outage) impide pedirlo ahora: guardar cada intento fallido.")
    }

    // MARK: Back by

    var backBy: String { pick("Back by", "Regresar hasta el") }

    func reason(_ reason: TripBackBy.Reason) -> String {
        switch reason {
        case .travelPermit:
            pick(
                "the travel permit is valid through that day; later the application is void",
                "el permiso de viaje vale hasta ese día; después la solicitud queda anulada")
        case .statusEnds:
            pick(
                "the status ends on that day, and applications are filed from within Peru only",
                "ese día vence la calidad, y las solicitudes se presentan solo desde el Perú")
        case .absence:
            pick(
                "after that day the consecutive days abroad are too many for the residence",
                "después de ese día los días consecutivos fuera son demasiados para la residencia")
        }
    }

    // MARK: Days abroad and the rest

    var absence: String { pick("Days abroad:", "Días fuera:") }

    func absence(_ absence: TripAbsence) -> String {
        var sentences: [String] = []
        if let consecutive = absence.consecutive, let inWindow = absence.inWindow {
            sentences.append(
                pick(
                    "\(consecutive) in a row with this trip, \(inWindow) within \(absence.window) days; the residence is "
                        + "lost by more than \(absence.limit) in a row.",
                    "\(consecutive) seguidos con este viaje, \(inWindow) en \(absence.window) días; la residencia se "
                        + "pierde con más de \(absence.limit) seguidos."))
        } else {
            sentences.append(
                pick(
                    "the residence is lost by more than \(absence.limit) in a row.",
                    "la residencia se pierde con más de \(absence.limit) seguidos."))
        }
        if let warnsFrom = absence.warnsFrom {
            sentences.append(
                pick(
                    "The report warns from \(warnsFrom) on.", "El reporte avisa desde el \(warnsFrom)."))
        }
        return sentences.joined(separator: " ")
    }

    func displaced(_ trip: String) -> String {
        pick(
            "This trip would take the travel permit of trip \(trip), which then has none.",
            "Este viaje tomaría el permiso especial del viaje \(trip), que quedaría sin ninguno.")
    }

    func abroad(_ day: Day) -> String {
        pick(
            "By what is recorded the person is abroad since \(day) and not back: record the return first.",
            "Según lo registrado la persona está fuera desde el \(day) y no ha regresado: registrar antes el regreso.")
    }

    func recorded(_ trip: String) -> String {
        pick("This is the recorded trip \(trip).", "Es el viaje registrado \(trip).")
    }

    var newEntry: String {
        pick(
            "Leaving ends the visit. Coming back is a new entry, and the days granted then rule: see `vigencia stay-days`.",
            "Salir pone fin a la visita. Volver es un nuevo ingreso, y rigen los días que se otorguen entonces: ver "
                + "`vigencia stay-days`.")
    }

    var also: String { pick("Also true on that day", "Además, ese día") }
}
