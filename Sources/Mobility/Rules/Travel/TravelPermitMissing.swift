import CivilCalendar

/// A trip comes that needs a travel permit, and none is issued.
struct TravelPermitMissing: PersonRule {
    let id = RuleID.travelPermitMissing

    func find(_ reading: DossierReading, into spans: inout SpanList) {
        for need in reading.tripNeeds {
            let leaving = need.trip.leaving
            let lead = reading.policy.value(.travelApplyLead, on: leaving)
            let applyBy = leaving - lead.value.count
            let missing = DaySet(DayRange(need.begin, through: leaving))
                .subtracting(need.permit?.issuedOn.map(DayRange.from))
            func detail() -> Detail {
                need.detail(
                    dueOn: .day(applyBy), days: .daysUntil(leaving), facts: [Fact(.applyBy, .day(applyBy))],
                    values: [need.citations[0], lead.citation],
                    arithmetic: ["apply_by = \(leaving) − \(lead.value) d = \(applyBy)"], conflicts: [.pendingTravel])
            }
            let late = DayRange.from(applyBy + 1)
            spans.add(missing.subtracting(late), .high, record: need.trip.trip.tripID, detail())
            spans.add(missing.intersection(late), .critical, record: need.trip.trip.tripID, detail())
        }
    }

    func wording(for asked: AskedFinding, policy: Policy) -> Wording {
        if asked.finding.severity == .critical {
            return Wording(
                message: Bilingual(
                    en: "Trip {trip_id} leaves on {leaving_on} without the travel permit that it needs; the day to "
                        + "apply by, {apply_by}, has passed.",
                    es:
                        "El viaje {trip_id} sale el {leaving_on} sin el permiso especial de viaje que necesita; ya "
                        + "pasó el día para pedirlo, {apply_by}."),
                action: Bilingual(
                    en: "Apply today, and move the trip if the permit does not come; issue at the airport is a last "
                        + "resort. Leaving without it voids the application.",
                    es: "Pedirlo hoy y postergar el viaje si no llega; pedirlo en el aeropuerto es el último recurso. "
                        + "Salir sin él anula la solicitud."))
        }
        return Wording(
            message: Bilingual(
                en: "Trip {trip_id} leaves on {leaving_on} and needs a travel permit (permiso especial de viaje); none "
                    + "is issued for it.",
                es: "El viaje {trip_id} sale el {leaving_on} y necesita un permiso especial de viaje; no hay ninguno "
                    + "emitido para él."),
            action: Bilingual(
                en: "Apply by {apply_by} with the file number, the application date and the verification code.",
                es: "Pedirlo hasta el {apply_by} con el número de expediente, la fecha y el código de verificación."))
    }

    static let page = RulePage(
        title: Bilingual(en: "Travel permit missing", es: "Falta el permiso de viaje"),
        what:
            "A trip is planned for a day on which the person leaves Peru only with a travel permit, and none is issued "
            + "for it.",
        when:
            "From 60 days before leaving through the day of leaving, until the permit given to the trip is issued; not "
            + "before the unbroken run of days that contains the day of leaving and on which a travel permit is "
            + "needed. Permits serve from the day of leaving stated in them through the 30th day after it. They are "
            + "given out in order of leaving, only to trips that need one, each once, the earliest stated day first.",
        ends: Bilingual(
            en: "A travel permit for the day of leaving is issued and goes to this trip, the trip no longer needs "
                + "one, or the day of leaving has passed.",
            es: "Se emite un permiso de viaje para el día de la salida y le toca a este viaje, el viaje ya no lo "
                + "necesita, o pasó el día de la salida."),
        severity: "high; critical after apply_by, 3 days before leaving",
        record: "trip",
        legalBasis: ["travel permit guide", "DS 003-2023-IN art. 67.2.1"],
        reads: [.trips, .travelPermits, .permits, .filings, .evidence, .reliefMeasures, .reliefApplications],
        example:
            "A renewal pending since 2025-02-03 and a trip that leaves on 2025-03-10: high from 2025-02-03, critical "
            + "from 2025-03-08, gone on the day on which a permit is issued.")
}
