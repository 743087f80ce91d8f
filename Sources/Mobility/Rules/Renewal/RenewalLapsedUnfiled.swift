import CivilCalendar

/// The permit has ended and nothing is filed: a fine grows by the day, and leaving can lose the status.
struct RenewalLapsedUnfiled: PersonRule {
    let id = RuleID.renewalLapsedUnfiled

    func find(_ reading: DossierReading, into spans: inout SpanList) {
        for terms in reading.renewals {
            spans.add(
                terms.permit.lapsedUnfiled, .critical, record: terms.permit.permit.permitID, detail(terms, reading))
        }
    }

    private func detail(_ terms: RenewalTerms, _ reading: DossierReading) -> Detail {
        let fine = FineReading(after: terms.lawfulThrough, permit: terms.permit.permit, reading: reading.own)
        return terms.detail(
            dueOn: .askedDay, days: .daysSince(terms.lawfulThrough),
            facts: [
                Fact(.expiresOn, .day(terms.end)), Fact(.daysLate, .daysSince(terms.lawfulThrough)),
                Fact(.fineMinPEN, .accruedMin), Fact(.fineMaxPEN, .accruedMax),
            ],
            accrual: fine.accrual, values: terms.permit.lawfulThroughCitations + fine.citations,
            arithmetic: terms.lawfulThrough == terms.end
                ? [] : ["lawful_through = \(terms.lawfulThrough) (denied in time)"],
            conflicts: fine.conflicts + [.outageTerm])
    }

    func wording(for asked: AskedFinding, policy: Policy) -> Wording {
        Wording(
            message: Bilingual(
                en: "{visa_type}: ended on {expires_on}, {days_late} {days_late:day|days} late, nothing filed.",
                es:
                    "{visa_type}: venció el {expires_on}, {days_late} {days_late:día|días} de retraso, nada presentado."
            ),
            action: RenewalAdvice.action(
                asked, policy,
                renew: Bilingual(
                    en: "File today, with the fine; do not leave Peru before it is filed; keep every failed attempt.",
                    es: "Presentar hoy mismo, con la multa; no salir del Perú antes; guardar cada intento fallido.")))
    }

    static let page = RulePage(
        title: Bilingual(en: "Lapsed, nothing filed", es: "Vencida, nada presentado"),
        what:
            "The status has lapsed and nothing was filed. A fine grows every day; whoever leaves the country can lose "
            + "the status for good.",
        when: "From the day after the last lawful day until something is filed that counts, and again after a "
            + "withdrawal, while flagged. The last lawful day is the permit's end, moved to 15 days after the denial of "
            + "what was filed in time.",
        ends: Bilingual(
            en: "A renewal or change of status that names the permit is filed and neither withdrawn, void nor "
                + "denied, or a later-ending permit takes its place. An outage, a failed attempt and a payment "
                + "end nothing.",
            es: "Se presenta una prórroga o un cambio de calidad que nombra la calidad y no se retira, anula ni "
                + "deniega, o toma su lugar otra calidad que vence después. Una interrupción, un intento fallido "
                + "o un pago no terminan nada."),
        severity: "critical",
        record: "permit",
        legalBasis: ["travel permit guide", "DS 002-2021-IN art. 190 d", "DL 1582 art. 56", "outage notice"],
        reads: [.permits, .filings, .people, .reliefMeasures, .reliefApplications],
        example: "A permit valid until 2024-12-20, unfiled on 2025-01-05: 16 days late. At 1 %: 11 days of 2024 at "
            + "51.50 and 5 of 2025 at 53.50 are S/ 834.00; at 0.1 % a tenth of it, S/ 83.40.")
}
