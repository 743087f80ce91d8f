import CivilCalendar

/// The permit ends in some months and the window for its renewal is still closed.
struct RenewalUpcoming: PersonRule {
    let id = RuleID.renewalUpcoming

    func find(_ reading: DossierReading, into spans: inout SpanList) {
        for terms in reading.renewals where !terms.unfiled.isEmpty {
            let lead = reading.policy.opening(.renewalUpcomingLead, before: terms.end)
            spans.add(
                terms.unfiled.intersection(DayRange(from: lead.day, before: terms.windowOpens)), .info,
                record: terms.permit.permit.permitID,
                terms.detail(
                    facts: [Fact(.expiresOn, .day(terms.end)), Fact(.windowOpensOn, .day(terms.windowOpens))],
                    values: [lead.citation, terms.windowCitation], arithmetic: [terms.windowArithmetic],
                    conflicts: [.windowOpening]))
        }
    }

    func wording(for asked: AskedFinding, policy: Policy) -> Wording {
        Wording(
            message: Bilingual(
                en: "{visa_type}: ends on {expires_on}, in {days} {days:day|days}.",
                es: "{visa_type}: vence el {expires_on}, en {days} {days:día|días}."),
            action: RenewalAdvice.action(
                asked, policy,
                renew: Bilingual(
                    en: "Gather the papers; the renewal (prórroga) can be filed from {window_opens_on}.",
                    es: "Reunir los documentos; la prórroga se puede presentar desde el {window_opens_on}.")))
    }

    static let page = RulePage(
        title: Bilingual(en: "Renewal upcoming", es: "Prórroga próxima"),
        what: "The permit ends within three months and its renewal can't be filed yet.",
        when: "From 90 days before the permit's end until the day before the window opens, while flagged and nothing "
            + "is filed.",
        ends: Bilingual(
            en: "The window opens, a renewal or change of status that names the permit is filed and neither "
                + "withdrawn, void nor denied, or a later-ending permit takes its place.",
            es: "Se abre el plazo, se presenta una prórroga o un cambio de calidad que nombra la calidad y no se "
                + "retira, anula ni deniega, o toma su lugar otra calidad que vence después."),
        severity: "info",
        record: "permit",
        legalBasis: ["travel permit guide"],
        reads: [.permits, .filings, .reliefMeasures, .reliefApplications],
        example: "A permit valid until 2024-12-20 is upcoming from 2024-09-21 through 2024-10-20; the window opens on "
            + "2024-10-21.")
}
