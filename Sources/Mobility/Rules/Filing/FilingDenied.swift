import CivilCalendar

/// A filing was denied: file anew or leave in time.
struct FilingDenied: PersonRule {
    let id = RuleID.filingDenied

    func find(_ reading: DossierReading, into spans: inout SpanList) {
        for filing in reading.filings {
            guard filing.filing.procedure != .card, let decidedOn = filing.denied?.start,
                let leaveBy = LeaveBy(filing, reading.own)
            else { continue }
            let lastDay = leaveBy.day.map(FactValue.day) ?? FactValue.none
            let refiled = reading.filings.first { other in
                other.filing.filingID != filing.filing.filingID && other.filing.procedure != .card
                    && other.filing.filedOn >= decidedOn
            }?.filing.filedOn
            let left = reading.trips.compactMap(\.trip.leftOn).filter { $0 >= decidedOn }.min()
            let until = [refiled, left].compactMap(\.self).min()
            spans.add(
                DaySet(DayRange(from: decidedOn, before: until)).subtracting(reading.own.abroad), .critical,
                record: filing.filing.filingID,
                filing.detail(
                    reading.own, dueOn: lastDay, days: leaveBy.day.map(FactValue.daysUntil) ?? .none,
                    facts: [Fact(.leaveBy, lastDay), Fact(.decidedOn, .day(decidedOn)), filing.procedureFact],
                    values: [leaveBy.citation], arithmetic: [leaveBy.arithmetic]))
        }
    }

    func wording(for asked: AskedFinding, policy: Policy) -> Wording {
        let message =
            switch asked.days {
            case nil:
                Bilingual(
                    en: "{procedure} was denied on {decided_on}; there is no fixed day to leave by.",
                    es: "{procedure}: denegada el {decided_on}; no hay un día fijo de salida.")
            case let days? where days < 0:
                Bilingual(
                    en: "{procedure} was denied on {decided_on}; the last day to leave, {leave_by}, has passed.",
                    es: "{procedure}: denegada el {decided_on}; el último día para salir, {leave_by}, ya pasó.")
            default:
                Bilingual(
                    en: "{procedure} was denied on {decided_on}; leave by {leave_by} or file anew.",
                    es: "{procedure}: denegada el {decided_on}; salir hasta el {leave_by} o volver a presentar.")
            }
        return Wording(
            message: message,
            action: Bilingual(
                en: "Ask counsel about appeal or a new filing at once, and plan the departure.",
                es: "Consultar de inmediato un recurso o una nueva solicitud, y preparar la salida."))
    }

    static let page = RulePage(
        title: Bilingual(en: "Filing denied", es: "Solicitud denegada"),
        what: "A filing was denied. The person files anew or leaves in time.",
        when: "From the day of the denial until the day before another filing (renewal, initial or change of status) "
            + "made on that day or later, or before an exit; not while abroad. Not of card filings. leave_by is 15 "
            + "calendar days after the denial, or the end of the permit that the filing names, if later; suspended days "
            + "are not counted.",
        ends: Bilingual(
            en: "Another renewal, initial application or change of status of the person is filed on the day of "
                + "the denial or later, or the person leaves Peru on that day or later. It is not told while the "
                + "person is abroad.",
            es: "La persona presenta otra prórroga, solicitud inicial o cambio de calidad el día de la "
                + "denegatoria o después, o sale del Perú ese día o después. No se reporta mientras la persona "
                + "está en el extranjero."),
        severity: "critical",
        record: "filing",
        legalBasis: ["travel permit guide"],
        reads: [.filings, .permits, .trips, .reliefMeasures, .reliefApplications],
        example: "Denied on 2025-03-10, permit until 2025-02-28: leave by 2025-03-25.")
}
