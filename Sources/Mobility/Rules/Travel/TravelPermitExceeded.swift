import CivilCalendar

/// A trip is longer than a travel permit is valid.
struct TravelPermitExceeded: PersonRule {
    let id = RuleID.travelPermitExceeded

    func find(_ reading: DossierReading, into spans: inout SpanList) {
        for need in reading.tripNeeds {
            for (days, tripDays) in stages(need) {
                spans.add(
                    days, .high, record: need.trip.trip.tripID,
                    need.detail(
                        dueOn: .day(need.validUntil), days: tripDays,
                        facts: [Fact(.permitValidUntil, .day(need.validUntil)), Fact(.tripDays, tripDays)],
                        arithmetic: [need.arithmetic], conflicts: [.travelBreach]))
            }
        }
    }

    /// The days on which the trip is too long, and how long it then is. While the person is not back the trip lasts
    /// through the planned return at least, and grows with the asked day after it.
    private func stages(_ need: TripNeed) -> [(days: DayRange?, tripDays: FactValue)] {
        let leaving = need.trip.leaving
        let trip = need.trip.trip
        if let returning = need.trip.returning {
            guard returning > need.validUntil else { return [] }
            return [(DayRange(need.begin, through: returning), .number(returning - leaving))]
        }
        guard trip.leftOn != nil else { return [] }
        guard let planned = trip.returnsOn, planned > need.validUntil else {
            return [(.from(max(need.begin, need.validUntil + 1)), .daysSince(leaving))]
        }
        return [
            (DayRange(need.begin, through: planned), .number(planned - leaving)),
            (.from(planned + 1), .daysSince(leaving)),
        ]
    }

    func wording(for asked: AskedFinding, policy: Policy) -> Wording {
        let hasPermit = asked.fact(.travelPermitID) != nil
        let isOver = asked.dueOn.map { $0 < asked.day } ?? false
        let message =
            hasPermit
            ? Bilingual(
                en: "Trip {trip_id} lasts {trip_days} {trip_days:day|days}; its travel permit is valid through "
                    + "{permit_valid_until} only.",
                es: "El viaje {trip_id} dura {trip_days} {trip_days:día|días}; su permiso especial de viaje vale solo "
                    + "hasta el {permit_valid_until}.")
            : Bilingual(
                en: "Trip {trip_id} lasts {trip_days} {trip_days:day|days}; a travel permit for it is valid through "
                    + "{permit_valid_until} only.",
                es: "El viaje {trip_id} dura {trip_days} {trip_days:día|días}; un permiso especial de viaje vale solo "
                    + "hasta el {permit_valid_until}.")
        return Wording(
            message: message,
            action: isOver
                ? Bilingual(
                    en: "Ask counsel at once: staying out longer than the permit voids the application.",
                    es: "Consultar de inmediato con el abogado: quedarse fuera más allá del permiso anula la solicitud."
                )
                : Bilingual(
                    en: "Be back by {permit_valid_until}: the permit can't be extended.",
                    es: "Regresar hasta el {permit_valid_until}: el permiso no se puede prorrogar."))
    }

    static let page = RulePage(
        title: Bilingual(en: "Trip longer than the travel permit", es: "Viaje más largo que el permiso"),
        what:
            "A trip that needs a travel permit ends after the last day on which one is valid, with or without a "
            + "permit.",
        when:
            "Beginning as `travel.permit-missing`, through the return, if the trip returns after permit_valid_until: "
            + "the 30th day after the day of leaving stated in the permit, or, without one, after the day of leaving. "
            + "Who has left and is not back returns on the later of the planned day and the asked day. A plan without "
            + "a day of return is never too long.",
        ends: Bilingual(
            en: "The return is brought forward to permit_valid_until or earlier, the trip no longer needs a "
                + "travel permit, or the day of return has passed.",
            es: "El retorno se adelanta a permit_valid_until o antes, el viaje ya no necesita permiso de viaje, o "
                + "pasó el día del retorno."),
        severity: "high",
        record: "trip",
        legalBasis: ["travel permit guide", "DS 003-2023-IN art. 67.2.1"],
        reads: [.trips, .travelPermits, .permits, .filings, .evidence, .reliefMeasures, .reliefApplications],
        example:
            "A trip from 2025-03-10 to 2025-04-14 while a renewal is pending: 35 days, and a permit for it is valid "
            + "through 2025-04-09.")
}
