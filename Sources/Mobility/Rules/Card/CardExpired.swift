import CivilCalendar

/// The card has expired, whatever the residence does.
struct CardExpired: PersonRule {
    let id = RuleID.cardExpired

    func find(_ reading: DossierReading, into spans: inout SpanList) {
        for (days, permit) in reading.own.currentPermits {
            guard let expiresOn = permit.permit.cardExpiresOn, let days = days.intersection(.from(expiresOn + 1)) else {
                continue
            }
            let newer = reading.own.file.documents.filter { document in
                document.type == .carneExtranjeria && (document.expiresOn.map { $0 > expiresOn } ?? false)
            }
            let replaced = DaySet(newer.lazy.map { DayRange.from($0.issuedOn ?? .earliest) })
            spans.add(
                DaySet(days).subtracting(replaced), .high, record: permit.permit.permitID,
                Detail(
                    days: .daysSince(expiresOn), facts: [Fact(.cardExpiresOn, .day(expiresOn))],
                    visaType: permit.permit.visaType,
                    trace: Trace(
                        records: [RecordReference(permit.permit)] + newer.map { RecordReference($0) },
                        conflicts: [.cardAndResidence])))
        }
    }

    func wording(for asked: AskedFinding, policy: Policy) -> Wording {
        Wording(
            message: Bilingual(
                en: "The card (carné de extranjería) expired on {card_expires_on}, {days} {days:day|days} ago.",
                es: "El carné de extranjería venció el {card_expires_on}, hace {days} {days:día|días}."),
            action: Bilingual(
                en: "Apply for a new card; the residence and its card are two dates.",
                es: "Solicitar un nuevo carné; la residencia y el carné son dos fechas distintas."))
    }

    static let page = RulePage(
        title: Bilingual(en: "Card expired", es: "Carné vencido"),
        what: "The card (carné de extranjería) has expired. It can do so while the residence goes on.",
        when:
            "After the last valid day of the card of the permit in force (or the latest one that began), unless a carné "
            + "among the documents is valid for longer, from its day of issue on.",
        ends: Bilingual(
            en: "A card that is valid for longer is recorded among the documents (it counts from its day of "
                + "issue) or with the permit, or another permit comes into force.",
            es: "Se registra un carné con vigencia mayor entre los documentos (cuenta desde su emisión) o en la "
                + "calidad, o entra en vigor otra calidad."),
        severity: "high",
        record: "permit",
        legalBasis: ["DL 1582 art. 17.3"],
        reads: [.permits, .documents, .reliefMeasures, .reliefApplications],
        example: "A card valid until 2025-06-30: expired from 2025-07-01.")
}
