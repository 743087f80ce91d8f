import CivilCalendar

/// A passport ends soon, or has ended, and no later one is recorded.
struct PassportExpiring: PersonRule {
    let id = RuleID.passportExpiring

    func find(_ reading: DossierReading, into spans: inout SpanList) {
        let passports = reading.own.file.documents.filter { $0.type == .passport }
        for passport in passports {
            guard let expiresOn = passport.expiresOn else { continue }
            let lead = reading.policy.value(.passportLead, on: expiresOn)
            let from = expiresOn.adding(months: -lead.value.count)
            let replacedOn = passports.filter { $0.expiresOn.map { $0 > expiresOn } ?? false }
                .map { $0.issuedOn ?? .earliest }.min()
            func detail() -> Detail {
                Detail(
                    dueOn: .day(expiresOn), days: .daysUntil(expiresOn), facts: [Fact(.expiresOn, .day(expiresOn))],
                    trace: Trace(
                        records: [RecordReference(passport)], values: [lead.citation],
                        arithmetic: ["expires_on \(expiresOn) − \(lead.value) m = \(from)"]))
            }
            let until = DayRange(from: .earliest, before: replacedOn)
            spans.add(
                DayRange(from, through: expiresOn).flatMap { days in until.flatMap(days.intersection) }, .warning,
                record: passport.documentID, detail())
            spans.add(
                until?.intersection(.from(expiresOn + 1)), .high, record: passport.documentID, detail())
        }
    }

    func wording(for asked: AskedFinding, policy: Policy) -> Wording {
        Wording(
            message: asked.finding.severity == .high
                ? Bilingual(
                    en: "The passport expired on {expires_on}.", es: "El pasaporte venció el {expires_on}.")
                : Bilingual(
                    en: "The passport expires on {expires_on}, in {days} {days:day|days}.",
                    es: "El pasaporte vence el {expires_on}, en {days} {days:día|días}."),
            action: Bilingual(
                en: "Renew it at the consulate and record the new one; filings and travel need a valid passport.",
                es: "Renovarlo en el consulado y registrar el nuevo; los trámites y los viajes exigen uno vigente."))
    }

    static let page = RulePage(
        title: Bilingual(en: "Passport expiring", es: "Pasaporte por vencer"),
        what: "A passport ends within six months or has ended, and none that ends later is recorded.",
        when: "From six calendar months before its end, until the day before a later-ending passport was issued (one "
            + "without a day of issue ends it at all times).",
        ends: Bilingual(
            en: "A passport that ends later is recorded: it counts from its day of issue, or for all days where "
                + "that is not recorded.",
            es: "Se registra un pasaporte que vence después: cuenta desde su emisión, o para todos los días si "
                + "esta no consta."),
        severity: "warning; high from the day after its end",
        record: "document",
        legalBasis: [],
        reads: [.documents],
        example: "A passport valid until 2026-08-31: warning from 2026-02-28, high from 2026-09-01.")
}
