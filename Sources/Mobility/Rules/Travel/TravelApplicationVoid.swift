import CivilCalendar

/// The person left Peru without the travel permit that was needed, or stayed out longer: the application is void.
struct TravelApplicationVoid: PersonRule {
    let id = RuleID.travelApplicationVoid

    func find(_ reading: DossierReading, into spans: inout SpanList) {
        for need in reading.tripNeeds {
            guard let began = began(need) else { continue }
            let refiled = reading.filings.first { $0.filing.filedOn > began }
            let application = need.causes.application
            spans.add(
                DayRange(from: began, before: refiled?.filing.filedOn), .critical, record: need.trip.trip.tripID,
                need.detail(
                    facts: [
                        Fact(.filingID, application.map { .code($0.filingID) } ?? FactValue.none),
                        Fact(.since, .day(began)),
                    ] + (need.permit == nil ? [] : [Fact(.permitValidUntil, .day(need.validUntil))]),
                    records: refiled.map { [RecordReference($0.filing)] } ?? [],
                    arithmetic: need.permit == nil ? [] : [need.arithmetic], conflicts: [.travelBreach]))
        }
    }

    /// The day on which the application became void; nil if it did not.
    private func began(_ need: TripNeed) -> Day? {
        guard let leftOn = need.trip.trip.leftOn else { return nil }
        guard need.permit != nil else { return leftOn }
        let late = need.validUntil + 1
        return need.trip.trip.cameBackOn.map { $0 <= late } ?? false ? nil : late
    }

    func wording(for asked: AskedFinding, policy: Policy) -> Wording {
        let hadPermit = asked.fact(.permitValidUntil) != nil
        let isKnown = asked.fact(.filingID).map { $0 != .none } ?? false
        let cause =
            hadPermit
            ? Bilingual(
                en: "Trip {trip_id} lasted longer than its travel permit",
                es: "El viaje {trip_id} duró más que su permiso especial de viaje")
            : Bilingual(
                en: "Left Peru on {leaving_on} (trip {trip_id}) without the travel permit that was needed",
                es: "Salió del Perú el {leaving_on} (viaje {trip_id}) sin el permiso especial de viaje necesario")
        let effect =
            isKnown
            ? Bilingual(
                en: "application {filing_id} counts as void since {since}.",
                es: "la solicitud {filing_id} se considera anulada desde el {since}.")
            : Bilingual(
                en: "the status can be lost since {since}.", es: "la calidad puede perderse desde el {since}.")
        return Wording(
            message: Bilingual(en: "\(cause.en): \(effect.en)", es: "\(cause.es): \(effect.es)"),
            action: isKnown
                ? Bilingual(
                    en: "Ask counsel, and file anew as soon as the person is in Peru.",
                    es: "Consultar con el abogado y volver a presentar en cuanto la persona esté en el Perú.")
                : Bilingual(
                    en: "Ask counsel before the next step with Migraciones.",
                    es: "Consultar con el abogado antes del próximo trámite ante Migraciones."))
    }

    static let page = RulePage(
        title: Bilingual(en: "Application void by travel", es: "Solicitud anulada por viaje"),
        what:
            "The person left Peru without the travel permit that was needed, or was not back when it ended. The "
            + "pending application, or the approved one whose card was not in hand, counts as void.",
        when:
            "From the actual day of leaving of a trip that needed a travel permit and had none; or, with one, from the "
            + "day after permit_valid_until, if the person was not back by that day. Until the day before the first "
            + "filing of any procedure made after that day.",
        ends: Bilingual(
            en: "A filing of any procedure is made after the day on which the application became void.",
            es: "Se presenta una solicitud de cualquier procedimiento después del día en que la anterior quedó "
                + "anulada."),
        severity: "critical",
        record: "trip",
        legalBasis: ["travel permit guide"],
        reads: [.trips, .travelPermits, .permits, .filings, .evidence, .reliefMeasures, .reliefApplications],
        example:
            "Left on 2025-03-10 without a permit while a renewal was pending: void from 2025-03-10; filed again on "
            + "2025-04-02: through 2025-04-01.")
}
