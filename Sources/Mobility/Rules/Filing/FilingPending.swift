import CivilCalendar

/// A filing awaits its decision.
struct FilingPending: PersonRule {
    let id = RuleID.filingPending

    func find(_ reading: DossierReading, into spans: inout SpanList) {
        for filing in reading.filings {
            spans.add(
                filing.pending, .info, record: filing.filing.filingID,
                filing.detail(
                    reading.own, days: .daysSince(filing.filing.filedOn),
                    facts: [Fact(.filedOn, .day(filing.filing.filedOn)), filing.procedureFact],
                    conflicts: filing.filing.procedure == .renewal ? [.pendingStatus] : []))
        }
    }

    func wording(for asked: AskedFinding, policy: Policy) -> Wording {
        Wording(
            message: Bilingual(
                en: "{procedure} filed on {filed_on}, pending for {days} {days:day|days}.",
                es: "{procedure} del {filed_on}, en trámite desde hace {days} {days:día|días}."),
            action: Bilingual(
                en: "Check the electronic mailbox; leave Peru only with a travel permit.",
                es: "Revisar la casilla electrónica; salir del Perú solo con permiso especial de viaje."))
    }

    static let page = RulePage(
        title: Bilingual(en: "Filing pending", es: "Solicitud en trámite"),
        what: "An application was filed and not decided yet.",
        when: "From the day of filing until the day before the decision.",
        ends: Bilingual(
            en: "The filing is decided, withdrawn or void: on decided_on.",
            es: "La solicitud se resuelve, retira o anula: en decided_on."),
        severity: "info",
        record: "filing",
        legalBasis: ["DL 1350 art. 31", "travel permit guide"],
        reads: [.filings, .permits],
        example: "Filed on 2025-02-03 and approved on 2025-03-10: pending through 2025-03-09.")
}
