import CivilCalendar

/// A travel permit is meant to serve for two trips.
struct TravelPermitReused: PersonRule {
    let id = RuleID.travelPermitReused

    func find(_ reading: DossierReading, into spans: inout SpanList) {
        for need in reading.tripNeeds {
            guard let spent = need.spent else { continue }
            spans.add(
                need.days, .high, record: need.trip.trip.tripID,
                need.detail(
                    dueOn: .day(need.trip.leaving), facts: [Fact(.travelPermitID, .code(spent.travelPermitID))],
                    arithmetic: [
                        "\(need.trip.trip.tripID): \(need.trip.leaving)…"
                            + (need.trip.returning?.description ?? "")
                    ], conflicts: [.travelBreach]))
        }
    }

    func wording(for asked: AskedFinding, policy: Policy) -> Wording {
        let hasLeft = asked.dueOn.map { $0 < asked.day } ?? false
        return Wording(
            message: Bilingual(
                en: "Trip {trip_id} leaves on {leaving_on} and needs a travel permit of its own; {travel_permit_id} "
                    + "went to an earlier trip.",
                es: "El viaje {trip_id} sale el {leaving_on} y necesita su propio permiso especial de viaje; "
                    + "{travel_permit_id} ya sirvió para un viaje anterior."),
            action: hasLeft
                ? Bilingual(
                    en: "Ask counsel at once: leaving on a spent permit counts as leaving without one.",
                    es: "Consultar de inmediato con el abogado: salir con un permiso ya usado es salir sin permiso.")
                : Bilingual(
                    en: "Apply for another permit: each serves for one exit and one re-entry, and a second right after "
                        + "the first may be denied.",
                    es:
                        "Pedir otro permiso: cada uno sirve para una salida y un reingreso, y un segundo inmediato "
                        + "puede ser denegado."))
    }

    static let page = RulePage(
        title: Bilingual(en: "Travel permit used twice", es: "Permiso de viaje usado dos veces"),
        what:
            "A trip needs a travel permit and has none, because the permit that would serve on the day of leaving went "
            + "to an earlier trip. A permit covers one exit and one re-entry.",
        when: "Beginning as `travel.permit-missing`, through the return; without end if none is known.",
        ends: Bilingual(
            en: "A travel permit of its own is issued by the day of leaving, the trip no longer needs one, or the "
                + "day of return has passed.",
            es: "Se emite un permiso de viaje propio hasta el día de la salida, el viaje ya no lo necesita, o "
                + "pasó el día del retorno."),
        severity: "high",
        record: "trip",
        legalBasis: ["travel permit guide"],
        reads: [.trips, .travelPermits, .permits, .filings, .evidence, .reliefMeasures, .reliefApplications],
        example: "One permit for 2025-03-10 and two trips, on 2025-03-10 and on 2025-03-24: the second has none.")
}
