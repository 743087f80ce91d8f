import CivilCalendar

/// The renewal should be filed, and the portal is down. It waives nothing.
struct RenewalBlocked: PersonRule {
    let id = RuleID.renewalBlocked

    func find(_ reading: DossierReading, into spans: inout SpanList) {
        for terms in reading.renewals {
            let lapsed = terms.permit.lapsedUnfiled
            let open = terms.windowOpen.subtracting(lapsed)
            guard let whole = open.union(lapsed).hull else { continue }
            let permit = terms.permit.permit
            for down in reading.circumstances.renewalOutages where down.days.intersection(whole) != nil {
                let (before, after) = (open.intersection(down.days), lapsed.intersection(down.days))
                if before.isEmpty && after.isEmpty || !down.concerns(permit.visaType) { continue }
                var record = permit.permitID
                record += "/"
                record += down.outage.outageID
                spans.add(before, .high, record: record, detail(terms, down))
                spans.add(after, .critical, record: record, detail(terms, down))
            }
        }
    }

    private func detail(_ terms: RenewalTerms, _ down: OutageReading) -> Detail {
        terms.detail(
            facts: [Fact(.outageID, .code(down.outage.outageID)), Fact(.expiresOn, .day(terms.end))],
            records: [RecordReference(down.outage)], values: [terms.windowCitation],
            arithmetic: [terms.windowArithmetic],
            conflicts: [.outageTerm])
    }

    func wording(for asked: AskedFinding, policy: Policy) -> Wording {
        let lapsed = asked.finding.severity == .critical
        let support = policy.value(.supportAddress, on: asked.day).value.word
        return Wording(
            message: lapsed
                ? Bilingual(
                    en: "{visa_type}: ended on {expires_on} and can't be filed, the portal is down (outage "
                        + "{outage_id}). That waives neither the fine nor the deadline.",
                    es: "{visa_type}: venció el {expires_on} y no se puede presentar, el portal está caído "
                        + "(interrupción {outage_id}). Eso no exime de la multa ni del plazo.")
                : Bilingual(
                    en: "{visa_type}: ends on {expires_on} and can't be filed now, the portal is down (outage "
                        + "{outage_id}). That moves no deadline.",
                    es: "{visa_type}: vence el {expires_on} y ahora no se puede presentar, el portal está caído "
                        + "(interrupción {outage_id}). Eso no mueve ningún plazo."),
            action: RenewalAdvice.action(
                asked, policy,
                renew: Bilingual(
                    en: "Try every day, keep dated screenshots, write to \(support), file on reopening.",
                    es: "Intentar cada día, guardar capturas con fecha, escribir a \(support) y presentar en cuanto "
                        + "reabra.")))
    }

    static let page = RulePage(
        title: Bilingual(en: "Renewal blocked by an outage", es: "Prórroga bloqueada por una interrupción"),
        what:
            "The renewal should be filed and the only portal is down. An outage alone waives nothing; only a recorded "
            + "relief measure does.",
        when: "On the days of an outage that covers `renewal` and the status, while `renewal.window-open` or "
            + "`renewal.lapsed-unfiled` is true. It stands beside them.",
        ends: Bilingual(
            en: "The outage is over (its last day down still counts), or `renewal.window-open` or "
                + "`renewal.lapsed-unfiled`, beside which it stands, ends without the other following.",
            es: "La interrupción termina (su último día aún cuenta), o termina `renewal.window-open` o "
                + "`renewal.lapsed-unfiled`, a cuyo lado está, sin que siga el otro."),
        severity: "high; critical once lapsed",
        record: "permit and outage, joined by `/`",
        legalBasis: ["outage notice", "TUO Ley 27444 arts 145.2, 148.3, 257"],
        reads: [.permits, .filings, .outages, .reliefMeasures, .reliefApplications],
        example: "A permit valid until 2025-10-30, an outage from 2025-10-20 through 2025-11-12: high through "
            + "2025-10-30, critical from 2025-10-31 through 2025-11-12.")
}
