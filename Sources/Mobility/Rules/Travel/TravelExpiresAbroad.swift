import CivilCalendar

/// The status ends while the person is abroad, and nothing is filed.
struct TravelExpiresAbroad: PersonRule {
    let id = RuleID.travelExpiresAbroad

    func find(_ reading: DossierReading, into spans: inout SpanList) {
        for permit in reading.permits {
            guard let end = permit.end else { continue }
            for trip in reading.trips {
                guard trip.leaving <= end, trip.returning.map({ end < $0 }) ?? true else { continue }
                let lead = reading.policy.opening(.tripLead, before: trip.leaving)
                spans.add(
                    permit.unfiled.intersection(DayRange(lead.day, through: trip.returning)), .high,
                    record: "\(permit.permit.permitID)/\(trip.trip.tripID)",
                    Detail(
                        dueOn: .day(end), days: .daysUntil(end),
                        facts: [
                            Fact(.tripID, .code(trip.trip.tripID)), Fact(.expiresOn, .day(end)),
                            Fact(.leavingOn, .day(trip.leaving)),
                        ],
                        visaType: permit.permit.visaType,
                        trace: Trace(
                            records: [RecordReference(trip.trip), RecordReference(permit.permit)]
                                + permit.filings.map { RecordReference($0.filing) },
                            values: [lead.citation],
                            arithmetic: [
                                "\(trip.leaving) ≤ expires_on \(end) < \(trip.returning?.description ?? "–")"
                            ])))
            }
        }
    }

    func wording(for asked: AskedFinding, policy: Policy) -> Wording {
        let hasLeft =
            asked.fact(.leavingOn).map { if case .day(let day) = $0 { day < asked.day } else { false } } ?? false
        if (asked.days ?? 0) < 0 {
            return Wording(
                message: Bilingual(
                    en: "{visa_type}: ended on {expires_on}, during trip {trip_id}, with nothing filed.",
                    es: "{visa_type}: venció el {expires_on}, durante el viaje {trip_id}, sin nada presentado."),
                action: Bilingual(
                    en: "Ask counsel before the return: a renewal is filed from within Peru only.",
                    es: "Consultar con el abogado antes del regreso: la prórroga se presenta solo desde el Perú."))
        }
        return Wording(
            message: Bilingual(
                en: "{visa_type}: ends on {expires_on}, during trip {trip_id}, and nothing is filed.",
                es: "{visa_type}: vence el {expires_on}, durante el viaje {trip_id}, y no hay nada presentado."),
            action: RenewalAdvice.action(
                asked, policy,
                renew: hasLeft
                    ? Bilingual(
                        en: "Come back and file by {expires_on}: a renewal is filed from within Peru only.",
                        es: "Regresar y presentar hasta el {expires_on}: la prórroga se presenta solo desde el Perú.")
                    : Bilingual(
                        en: "File before leaving, then travel with a travel permit; or be back by {expires_on}.",
                        es: "Presentar antes de salir y viajar con permiso especial; o regresar hasta el {expires_on}.")
            ))
    }

    static let page = RulePage(
        title: Bilingual(en: "Status ends abroad", es: "Calidad que vence en el extranjero"),
        what: "The status ends during a trip, and no renewal is filed. A renewal is filed from within Peru only.",
        when:
            "From 60 days before leaving through the return, while the permit is flagged and not filed, if it ends on "
            + "the day of leaving or later and before the return. A trip without a known return has no end.",
        ends: Bilingual(
            en: "The renewal is filed, the return is brought forward to the permit's end or earlier, a "
                + "later-ending permit takes its place, or the day of return has passed.",
            es: "Se presenta la prórroga, el retorno se adelanta al vencimiento o antes, toma su lugar otra "
                + "calidad que vence después, o pasó el día del retorno."),
        severity: "high",
        record: "permit_id/trip_id",
        legalBasis: ["travel permit guide"],
        reads: [.trips, .permits, .filings, .reliefMeasures, .reliefApplications],
        example: "A permit until 2026-12-14, unfiled, and a trip from 2026-12-10 to 2027-01-06: true from 2026-10-11.")
}
