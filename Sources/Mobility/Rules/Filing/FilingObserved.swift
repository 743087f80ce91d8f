import CivilCalendar

/// The authority has observed a filing and waits for an answer.
struct FilingObserved: PersonRule {
    let id = RuleID.filingObserved

    func find(_ reading: DossierReading, into spans: inout SpanList) {
        for filing in reading.filings {
            let events = reading.own.file.events
                .filter { $0.filingID == filing.filing.filingID }
                .sorted { ($0.happenedOn, $0.eventID) < ($1.happenedOn, $1.eventID) }
            for observed in events where observed.event == .observed {
                add(observed, among: events, of: filing, reading, to: &spans)
            }
        }
    }

    private func add(
        _ observed: FilingEvent, among events: [FilingEvent], of filing: FilingReading, _ reading: DossierReading,
        to spans: inout SpanList
    ) {
        let later = events.filter { $0.happenedOn >= observed.happenedOn }
        let answered = later.first { $0.event == .answered }?.happenedOn
        let closed = [answered, filing.decidedOn].compactMap(\.self).min()
        guard let open = DayRange(from: observed.happenedOn, before: closed) else { return }
        let terms = AnswerTerm.all(
            for: observed, extensions: later.filter { $0.event == .extensionGranted }, filing, reading.own)
        for index in terms.indices {
            let term = terms[index]
            let until = index + 1 < terms.count ? terms[index + 1].from : nil
            let days = DaySet(DayRange(from: term.from, before: until)).intersection(open)
            let due = term.dueOn.map(FactValue.day) ?? .none
            func detail() -> Detail {
                filing.detail(
                    reading.own, dueOn: due, days: term.dueOn.map(FactValue.daysUntil) ?? .none,
                    facts: [
                        Fact(.answerDueOn, due), Fact(.filingID, .code(filing.filing.filingID)), filing.procedureFact,
                    ],
                    records: term.events.map { RecordReference($0) }, values: term.values, arithmetic: term.arithmetic,
                    conflicts: [.answerTerm])
            }
            let overdue = days.intersection(term.dueOn.flatMap { DayRange(from: $0 + 1, before: nil) })
            spans.add(days.subtracting(overdue), .high, record: observed.eventID, detail())
            spans.add(overdue, .critical, record: observed.eventID, detail())
        }
    }

    func wording(for asked: AskedFinding, policy: Policy) -> Wording {
        let message =
            asked.dueOn == nil
            ? Bilingual(
                en: "{procedure} {filing_id} was observed; the term to answer is suspended without an end.",
                es:
                    "{procedure} {filing_id} fue observada; el plazo para subsanar está suspendido sin fecha de término."
            )
            : asked.finding.severity == .critical
                ? Bilingual(
                    en: "{procedure} {filing_id} was observed and the answer was due on {answer_due_on}.",
                    es: "{procedure} {filing_id} fue observada y había que subsanar hasta el {answer_due_on}.")
                : Bilingual(
                    en: "{procedure} {filing_id} was observed; the answer is due on {answer_due_on}.",
                    es: "{procedure} {filing_id} fue observada; hay que subsanar hasta el {answer_due_on}.")
        return Wording(
            message: message,
            action: asked.finding.severity == .critical
                ? Bilingual(
                    en:
                        "Answer the observation (subsanación) today and record it; ask counsel what can still be mended.",
                    es: "Subsanar la observación hoy mismo y registrarlo; consultar qué se puede remediar todavía.")
                : Bilingual(
                    en: "Answer the observation (subsanación) and record it, or ask for the extension of 30 days.",
                    es: "Subsanar la observación y registrarlo, o pedir la ampliación de 30 días."))
    }

    static let page = RulePage(
        title: Bilingual(en: "Filing observed, answer due", es: "Solicitud observada, por subsanar"),
        what: "The authority has observed a filing (asked for something) and waits for an answer (subsanación).",
        when: "From the day of the observation until the day before an answer recorded on that day or later, or before "
            + "the decision. The answer is due on the day that the notice names, else 5 working days later; an "
            + "extension gives its own day, else 30 calendar days after the former one. Suspended days are not counted "
            + "in a computed term.",
        ends: Bilingual(
            en: "An answer (subsanación) of the day of the observation or later is recorded, or the filing is "
                + "decided, withdrawn or void. Either closes all earlier observations of the filing.",
            es: "Se registra una subsanación del día de la observación o posterior, o la solicitud se resuelve, "
                + "retira o anula. Ambas cierran todas las observaciones anteriores de la solicitud."),
        severity: "high; critical after the due day",
        record: "event",
        legalBasis: ["travel permit guide", "TUO Ley 27444 arts 144, 145"],
        reads: [.filings, .filingEvents, .permits, .reliefMeasures, .reliefApplications],
        example:
            "Observed on Friday 2026-07-24 without a day of its own: 27 (declared non-working), 28 and 29 July are no working days "
            + "(nor is 6 August), so 5 working days end on 2026-08-05.")
}
