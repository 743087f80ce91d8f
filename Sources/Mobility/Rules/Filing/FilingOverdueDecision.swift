import CivilCalendar

/// A filing has been pending for so long that somebody should ask.
struct FilingOverdueDecision: PersonRule {
    let id = RuleID.filingOverdueDecision

    func find(_ reading: DossierReading, into spans: inout SpanList) {
        for filing in reading.filings {
            let filedOn = filing.filing.filedOn
            let limit = reading.policy.value(.filingOverdueAfter, on: filedOn)
            let overdueFrom = filedOn + limit.value.count + 1
            spans.add(
                filing.pending?.intersection(.from(overdueFrom)), .warning, record: filing.filing.filingID,
                filing.detail(
                    reading.own, days: .daysSince(filedOn),
                    facts: [
                        Fact(.filedOn, .day(filedOn)), Fact(.daysPending, .daysSince(filedOn)), filing.procedureFact,
                    ],
                    values: [limit.citation],
                    arithmetic: ["filed_on \(filedOn) + \(limit.value) d + 1 = \(overdueFrom)"],
                    conflicts: [.pendingStatus]))
        }
    }

    func wording(for asked: AskedFinding, policy: Policy) -> Wording {
        Wording(
            message: Bilingual(
                en: "{procedure} filed on {filed_on} is undecided after {days_pending} {days_pending:day|days}.",
                es: "{procedure} del {filed_on} sigue sin resolver después de {days_pending} {days_pending:día|días}."),
            action: Bilingual(
                en: "Ask for the state of the file and check the electronic mailbox for an unread notice.",
                es: "Consultar el estado del expediente y revisar si hay una notificación sin leer en la casilla."))
    }

    static let page = RulePage(
        title: Bilingual(en: "Decision overdue", es: "Resolución demorada"),
        what: "A filing has been pending for longer than such filings take in practice (four weeks to three months).",
        when: "While pending for more than 90 days: from the 91st day after filing.",
        ends: Bilingual(
            en: "The filing is decided, withdrawn or void: on decided_on.",
            es: "La solicitud se resuelve, retira o anula: en decided_on."),
        severity: "warning",
        record: "filing",
        legalBasis: ["DL 1350 art. 31", "travel permit guide"],
        reads: [.filings, .permits],
        example: "Filed on 2025-01-01 and pending: true from 2025-04-02, 91 days later.")
}
