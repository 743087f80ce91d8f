import CivilCalendar

/// A visitor is here past the granted days: a fine grows by the day.
struct VisitorOverstay: PersonRule {
    let id = RuleID.visitorOverstay

    func find(_ reading: DossierReading, into spans: inout SpanList) {
        for stay in reading.stays {
            guard let last = stay.lastDays else { continue }
            let over = stay.running.intersection(.from(last.strict + 1)).intersection(stay.here)
            spans.add(over, .critical, record: stay.stay.stayID, detail(stay, last, reading))
        }
    }

    private func detail(_ stay: StayReading, _ last: (strict: Day, lenient: Day), _ reading: DossierReading) -> Detail {
        let fine = FineReading(after: last, visaType: stay.stay.visaType, reading: reading.own)
        return stay.detail(
            dueOn: .askedDay, days: .daysSince(last.strict),
            facts: [
                Fact(.daysOverStrict, .daysSince(last.strict)), Fact(.daysOverLenient, .daysSince(last.lenient)),
                Fact(.fineMinPEN, .accruedMin), Fact(.fineMaxPEN, .accruedMax),
            ],
            accrual: fine.accrual, values: fine.citations, conflicts: fine.conflicts)
    }

    func wording(for asked: AskedFinding, policy: Policy) -> Wording {
        let bothAgree = asked.fact(.daysOverStrict) == asked.fact(.daysOverLenient)
        return Wording(
            message: bothAgree
                ? Bilingual(
                    en: "{visa_type}: {days_over_strict} {days_over_strict:day|days} past the stay.",
                    es: "{visa_type}: {days_over_strict} {days_over_strict:día|días} de exceso de permanencia.")
                : Bilingual(
                    en: "{visa_type}: {days_over_strict} {days_over_strict:day|days} past the stay, counted leniently "
                        + "{days_over_lenient}.",
                    es: "{visa_type}: {days_over_strict} {days_over_strict:día|días} de exceso de permanencia, "
                        + "{days_over_lenient} en el conteo favorable."),
            action: Bilingual(
                en: "Pay the fine and leave: paying does not extend the stay, and the status can't be changed here.",
                es: "Pagar la multa y salir: pagar no extiende la estadía, y ya no cabe cambiar de calidad en el país.")
        )
    }

    static let page = RulePage(
        title: Bilingual(en: "Visitor's overstay", es: "Exceso de permanencia de visitante"),
        what: "A visitor is in Peru past the granted days. A fine grows every day and is due before leaving.",
        when:
            "After the strict last lawful day through the day of leaving, while the clock runs. The fine prices the "
            + "days after the lenient last day (at least) and after the strict one (at most) at 0.1 % of the UIT of "
            + "their year, without days of a `suspend_fines` measure and days as a minor. Days on which the clock "
            + "stood still count once it runs again.",
        ends: Bilingual(
            en: "The visitor leaves: the day of leaving is the last one. Paying alone ends nothing, and a filing "
                + "ends it only if it was made by the lenient last lawful day.",
            es: "El visitante sale: el día de la salida es el último. Pagar por sí solo no termina nada, y una "
                + "solicitud solo si se presentó hasta el último día legal del conteo favorable."),
        severity: "critical",
        record: "stay",
        legalBasis: ["overstay guide", "DL 1582 art. 56"],
        reads: [.stays, .people, .filings, .permits, .reliefMeasures, .reliefApplications],
        example:
            "Entered on 2023-09-25 with 90 days, left on 2024-01-10: 18 days strictly, 8 at 4.95 and 10 at 5.15 are "
            + "S/ 91.10; 17 leniently, S/ 86.15.")
}
