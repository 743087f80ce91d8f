import CivilCalendar

/// A status was approved and the card is not in hand.
struct CardMissing: PersonRule {
    let id = RuleID.cardMissing

    func find(_ reading: DossierReading, into spans: inout SpanList) {
        for card in reading.cards {
            let filing = card.filing.filing
            spans.add(
                card.missing, .warning, record: filing.filingID,
                Detail(
                    days: .daysSince(card.decidedOn),
                    facts: [
                        Fact(.filingID, .code(filing.filingID)), Fact(.decidedOn, .day(card.decidedOn)),
                        card.filing.procedureFact,
                    ],
                    visaType: card.permit?.permit.visaType,
                    trace: Trace(
                        records: [RecordReference(filing)] + (card.permit.map { [RecordReference($0.permit)] } ?? [])
                            + card.certificates.map { RecordReference($0) })))
        }
    }

    func wording(for asked: AskedFinding, policy: Policy) -> Wording {
        Wording(
            message: Bilingual(
                en: "{procedure} approved on {decided_on}, the card (carné de extranjería) is not in hand after {days} "
                    + "{days:day|days}.",
                es: "{procedure}: aprobada el {decided_on}, sin carné de extranjería desde hace {days} {days:día|días}."
            ),
            action: Bilingual(
                en: "Book biometrics and record the card's day of issue; until then leave only with a travel permit.",
                es:
                    "Reservar la cita de biometría y registrar la emisión del carné; hasta entonces salir solo con permiso "
                    + "de viaje."))
    }

    static let page = RulePage(
        title: Bilingual(en: "Card not in hand", es: "Carné pendiente"),
        what:
            "A status was approved and its card (carné de extranjería) was not issued yet. Leaving Peru still needs a "
            + "travel permit.",
        when: "From the approval of an initial, change-of-status or card filing until the day before the card of the "
            + "permit to which it led was issued; not while a certificate stands in for it under a relief measure.",
        ends: Bilingual(
            en: "The day of issue of the card is recorded with the permit to which the filing led "
                + "(card_issued_on), or a status certificate stands in for the card under a relief measure, until "
                + "its window ends.",
            es: "Se registra la emisión del carné en la calidad que resultó de la solicitud (card_issued_on), o "
                + "una constancia sustituye al carné por una medida de alivio, hasta que termina su vigencia."),
        severity: "warning",
        record: "filing",
        legalBasis: ["travel permit guide"],
        reads: [.filings, .permits, .evidence, .reliefMeasures, .reliefApplications],
        example:
            "An initial application approved on 2025-05-02, the card issued on 2025-05-30: missing from 2025-05-02 "
            + "through 2025-05-29.")
}
