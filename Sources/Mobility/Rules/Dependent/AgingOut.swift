import CivilCalendar

/// A child comes to the age at which dependence ends.
struct AgingOut: PersonRule {
    let id = RuleID.dependentAgingOut

    func find(_ reading: DossierReading, into spans: inout SpanList) {
        let own = reading.own
        guard own.file.person.relationship == .child, let birth = own.file.person.birthDate else { return }
        let age = reading.policy.value(.childAgeLimit, on: birth)
        let limit = birth.adding(years: age.value.count)
        let lead = reading.policy.opening(.childAgeLead, before: limit)
        func detail() -> Detail {
            Detail(
                dueOn: .day(limit), days: .daysUntil(limit), facts: [Fact(.limitOn, .day(limit))],
                trace: Trace(
                    records: [RecordReference(own.file.person)], values: [age.citation, lead.citation],
                    arithmetic: ["limit_on = birth_date + \(age.value) a = \(limit)"]))
        }
        spans.add(DayRange(from: lead.day, before: limit), .warning, record: own.file.person.personID, detail())
        spans.add(.from(limit), .high, record: own.file.person.personID, detail())
    }

    func wording(for asked: AskedFinding, policy: Policy) -> Wording {
        Wording(
            message: asked.finding.severity == .high
                ? Bilingual(
                    en: "The child reached the age limit of dependants on {limit_on}.",
                    es: "El hijo o la hija alcanzó la edad límite de dependencia el {limit_on}.")
                : Bilingual(
                    en: "The child reaches the age limit of dependants on {limit_on}, in {days} {days:day|days}.",
                    es: "El hijo o la hija alcanza la edad límite de dependencia el {limit_on}, en {days} "
                        + "{days:día|días}."),
            action: Bilingual(
                en: "Plan a change of status, or document studies or disability where an exception applies.",
                es: "Preparar el cambio de calidad, o acreditar estudios o discapacidad si cabe una excepción."))
    }

    static let page = RulePage(
        title: Bilingual(en: "Child reaching the age limit", es: "Hijo que alcanza la edad límite"),
        what: "A child can depend on a resident up to 28 years, if single and in technical or higher studies; disabled "
            + "children without age limit.",
        when: "From 180 days before the 28th birthday (limit_on). It has no end.",
        ends: Bilingual(
            en: "Only a corrected record ends it: another day of birth or relationship.",
            es: "Solo termina al corregir el registro: otra fecha de nacimiento u otro vínculo."),
        severity: "warning; high from the birthday on",
        record: "person",
        legalBasis: ["DL 1582 art. 29.2 k", "DL 1582 art. 38"],
        reads: [.people],
        example: "Born on 1998-03-01: limit_on 2026-03-01, warning from 2025-09-02.")
}
