import CivilCalendar

/// A visitor's granted days come to an end.
struct VisitorStayEnding: PersonRule {
    let id = RuleID.visitorStayEnding

    func find(_ reading: DossierReading, into spans: inout SpanList) {
        for stay in reading.stays {
            guard let last = stay.lastDays else { continue }
            let lead = reading.policy.opening(.visitorStayLead, before: last.strict)
            let days = DayRange(lead.day, through: last.strict).flatMap { range in stay.here.flatMap(range.intersection)
            }
            spans.add(
                stay.running.intersection(days), .warning, record: stay.stay.stayID,
                stay.detail(
                    dueOn: .day(last.strict), days: .daysUntil(last.strict),
                    facts: [
                        Fact(.lastLawfulDayStrict, .day(last.strict)), Fact(.lastLawfulDayLenient, .day(last.lenient)),
                    ],
                    values: [lead.citation]))
        }
    }

    func wording(for asked: AskedFinding, policy: Policy) -> Wording {
        Wording(
            message: Bilingual(
                en: "{visa_type}: the stay ends on {last_lawful_day_strict}, in {days} {days:day|days} (counted "
                    + "leniently on {last_lawful_day_lenient}).",
                es:
                    "{visa_type}: la estadía termina el {last_lawful_day_strict}, en {days} {days:día|días} (en el "
                    + "conteo favorable, el {last_lawful_day_lenient})."),
            action: Bilingual(
                en:
                    "Leave by {last_lawful_day_strict}, or file for a residence before then; a filing after the stay "
                    + "is not accepted.",
                es:
                    "Salir hasta el {last_lawful_day_strict}, o solicitar antes una residencia; después ya no se "
                    + "acepta."
            ))
    }

    static let page = RulePage(
        title: Bilingual(en: "Visitor's stay ending", es: "Estadía de visitante por terminar"),
        what:
            "The days granted to a visitor at entry come to an end. Counted strictly, arrival is day 1; leniently, the "
            + "days are the date difference. Deadlines use the strict count.",
        when:
            "From 14 days before the strict last lawful day, not before the entry, through that day, at most through "
            + "the day of leaving, while the clock runs. An initial application or a change of status filed by the "
            + "lenient last day stops the clock while it counts; if denied, both last days become its leave_by, if "
            + "later. A permit that begins during the stay or while such a filing counts stops the clock from its "
            + "first day.",
        ends: Bilingual(
            en: "The visitor leaves, a filing or a permit made in time stops the clock, or the strict last lawful "
                + "day passes (`visitor.overstay` follows).",
            es: "El visitante sale, una solicitud o una calidad a tiempo detiene el conteo, o pasa el último día "
                + "legal estricto (sigue `visitor.overstay`)."),
        severity: "warning",
        record: "stay",
        legalBasis: ["overstay guide"],
        reads: [.stays, .filings, .permits, .reliefMeasures, .reliefApplications],
        example: "Entered on 2023-09-25 with 90 days: strictly lawful through 2023-12-23, so true from 2023-12-09.")
}
