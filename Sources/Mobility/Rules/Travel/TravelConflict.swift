import CivilCalendar

/// A trip is booked, or on its way, and the person must not leave.
struct TravelConflict: PersonRule {
    let id = RuleID.travelConflict

    func find(_ reading: DossierReading, into spans: inout SpanList) {
        let critical = reading.hold.critical
        for trip in reading.trips {
            let lead = reading.policy.opening(.tripLead, before: trip.leaving)
            let whole = DaySet(DayRange(lead.day, through: trip.returning))
            let days = critical.contains(trip.leaving) ? whole : whole.intersection(critical)
            spans.add(
                days, .critical, record: trip.trip.tripID,
                Detail(
                    dueOn: .day(trip.leaving), days: .daysUntil(trip.leaving),
                    facts: [Fact(.tripID, .code(trip.trip.tripID)), Fact(.leavingOn, .day(trip.leaving))],
                    trace: Trace(
                        records: [RecordReference(trip.trip)], values: [lead.citation],
                        arithmetic: ["\(trip.leaving) − \(trip.leaving - lead.day) d = \(lead.day)"])))
        }
    }

    func wording(for asked: AskedFinding, policy: Policy) -> Wording {
        Wording(
            message: (asked.days ?? 0) < 0
                ? Bilingual(
                    en: "Trip {trip_id} began on {leaving_on} although the person must not leave Peru.",
                    es: "El viaje {trip_id} empezó el {leaving_on} aunque la persona no debe salir del Perú.")
                : Bilingual(
                    en: "Trip {trip_id} leaves on {leaving_on} although the person must not leave Peru.",
                    es: "El viaje {trip_id} sale el {leaving_on} aunque la persona no debe salir del Perú."),
            action: (asked.days ?? 0) < 0
                ? Bilingual(
                    en: "Ask counsel before the return; the status may be lost.",
                    es: "Consultar con el abogado antes del regreso; la calidad puede estar perdida.")
                : Bilingual(
                    en: "Move or cancel the trip until the renewal is filed.",
                    es: "Postergar o cancelar el viaje hasta presentar la prórroga."))
    }

    static let page = RulePage(
        title: Bilingual(en: "Trip against a travel hold", es: "Viaje pese a la restricción"),
        what: "A trip is planned or on its way, and the person must not leave Peru.",
        when: "From 60 days before leaving through the return, when the hold is critical on that day or on the day of "
            + "leaving.",
        ends: Bilingual(
            en: "The hold is critical neither now nor on the day of leaving, or the day of return has passed.",
            es: "La restricción no es crítica ni ahora ni el día de la salida, o ya pasó el día del retorno."),
        severity: "critical",
        record: "trip",
        legalBasis: ["outage notice", "travel permit guide"],
        reads: [.trips, .permits, .filings, .evidence, .reliefMeasures, .reliefApplications],
        example: "A permit until 2025-10-30, unfiled, and a trip from 2025-11-20 to 2025-11-28: in conflict from "
            + "2025-09-21, since on the day of leaving the hold will be critical.")
}
