import CivilCalendar

/// The renewal can be filed, and is not.
struct RenewalWindowOpen: PersonRule {
    let id = RuleID.renewalWindowOpen

    func find(_ reading: DossierReading, into spans: inout SpanList) {
        for terms in reading.renewals where !terms.windowOpen.isEmpty {
            let high = reading.policy.opening(.renewalHighLead, before: terms.end)
            func detail() -> Detail {
                terms.detail(
                    facts: [Fact(.expiresOn, .day(terms.end)), Fact(.daysLeft, .daysUntil(terms.end))],
                    values: [terms.windowCitation, high.citation], arithmetic: [terms.windowArithmetic],
                    conflicts: [.windowOpening])
            }
            let id = terms.permit.permit.permitID
            let early = DayRange(from: .earliest, before: high.day)
            spans.add(terms.windowOpen.intersection(early), .warning, record: id, detail())
            spans.add(terms.windowOpen.intersection(.from(high.day)), .high, record: id, detail())
        }
    }

    func wording(for asked: AskedFinding, policy: Policy) -> Wording {
        Wording(
            message: Bilingual(
                en: "{visa_type}: ends on {expires_on}, {days_left} {days_left:day|days} left, renewal not filed.",
                es: "{visa_type}: vence el {expires_on}, {days_left:queda|quedan} {days_left} {days_left:día|días}, "
                    + "prórroga sin presentar."),
            action: RenewalAdvice.action(
                asked, policy,
                renew: Bilingual(
                    en: "File the renewal (prórroga) in the Agencia Digital by {expires_on} and keep the receipt.",
                    es: "Presentar la prórroga en la Agencia Digital hasta el {expires_on} y guardar la constancia.")))
    }

    static let page = RulePage(
        title: Bilingual(en: "Renewal window open, not filed", es: "Plazo de prórroga abierto, sin presentar"),
        what: "The renewal can be filed now, and has not been.",
        when: "From the opening of the window (60 days before the end; 30 before July 2019) through the end, while "
            + "flagged, nothing is filed and no filing that names the permit was denied.",
        ends: Bilingual(
            en: "A renewal or change of status that names the permit is filed and neither withdrawn nor void, a "
                + "later-ending permit takes its place, or the last valid day passes (`renewal.lapsed-unfiled` "
                + "follows).",
            es: "Se presenta una prórroga o un cambio de calidad que nombra la calidad y no se retira ni anula, "
                + "toma su lugar otra calidad que vence después, o pasa el último día vigente (sigue "
                + "`renewal.lapsed-unfiled`)."),
        severity: "warning; high from 30 days before the end",
        record: "permit",
        legalBasis: ["travel permit guide", "outage notice"],
        reads: [.permits, .filings, .reliefMeasures, .reliefApplications],
        example: "A permit valid until 2024-12-20, unfiled: warning from 2024-10-21, high from 2024-11-20 through "
            + "2024-12-20.")
}
