import CivilCalendar

/// The status on which a dependent's rests has lapsed.
struct PrincipalLapsed: PersonRule {
    let id = RuleID.dependentPrincipalLapsed

    func find(_ reading: DossierReading, into spans: inout SpanList) {
        guard let principal = reading.principal else { return }
        let own = reading.permits.filter { $0.permit.visaType == .dependent }
        guard let began = own.map(\.permit.validFrom).min() else { return }
        for permit in principal.permits {
            spans.add(
                permit.lapsedUnfiled.intersection(.from(began)), .high, record: permit.permit.permitID,
                Detail(
                    facts: [Fact(.principalID, .code(principal.person.personID))], visaType: .dependent,
                    trace: Trace(
                        records: [RecordReference(permit.permit)] + own.map { RecordReference($0.permit) })))
        }
    }

    func wording(for asked: AskedFinding, policy: Policy) -> Wording {
        Wording(
            message: Bilingual(
                en: "The principal's permit {record} has lapsed unfiled; this status rests on it.",
                es: "La calidad del titular ({record}) venció sin prórroga presentada; esta depende de ella."),
            action: Bilingual(
                en: "Settle the principal's renewal first; do not let the family travel.",
                es: "Resolver primero la prórroga del titular; que la familia no viaje."))
    }

    static let page = RulePage(
        title: Bilingual(en: "Principal's status lapsed", es: "Calidad del titular vencida"),
        what: "The employee on whose status the dependent's rests has lapsed with nothing filed.",
        when: "While `renewal.lapsed-unfiled` is true of the principal, from the first day of a `dependent` permit of "
            + "the person.",
        ends: Bilingual(
            en: "The principal's `renewal.lapsed-unfiled` ends: the principal files, or a later-ending permit of "
                + "the principal takes its place.",
            es: "Termina el `renewal.lapsed-unfiled` del titular: el titular presenta, o toma su lugar otra "
                + "calidad del titular que vence después."),
        severity: "high",
        record: "the principal's permit",
        legalBasis: ["DL 1582 art. 29.2 k"],
        reads: [.people, .permits, .filings, .reliefMeasures, .reliefApplications],
        example: "The principal's permit ended on 2025-10-30 unfiled: true of the spouse from 2025-10-31.")
}
