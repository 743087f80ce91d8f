import CivilCalendar

/// The person must not leave Peru, or only with a travel permit.
struct TravelHold: PersonRule {
    let id = RuleID.travelHold

    func find(_ reading: DossierReading, into spans: inout SpanList) {
        let hold = reading.hold
        if hold.isNone { return }
        for (reason, days) in hold.reasons where !days.isEmpty {
            let critical = days.intersection(hold.critical)
            func detail() -> Detail {
                Detail(
                    facts: [Fact(.reason, .code(reason))],
                    trace: Trace(
                        records: records(for: reason, reading),
                        values: reading.policy.parameter(.pendingTravel).values.map {
                            PolicyCitation(key: .pendingTravel, from: $0.from)
                        },
                        conflicts: reason == "lapsed" ? [] : [.pendingTravel]))
            }
            let id = reading.person.personID
            spans.add(critical, .critical, record: id, detail())
            spans.add(days.subtracting(critical), .warning, record: id, detail())
        }
    }

    private func records(for reason: String, _ reading: DossierReading) -> [RecordReference] {
        switch reason {
        case "lapsed": reading.permits.filter { !$0.lapsedUnfiled.isEmpty }.map { RecordReference($0.permit) }
        case "pending": reading.filings.filter { $0.pending != nil }.map { RecordReference($0.filing) }
        case "card-missing":
            reading.cards.filter { !$0.missing.isEmpty }.map { RecordReference($0.filing.filing) }
        default:
            reading.permits.filter { reading.policy.status($0.permit.visaType).leavesOnlyWithPermit }
                .map { RecordReference($0.permit) }
        }
    }

    func wording(for asked: AskedFinding, policy: Policy) -> Wording {
        let reason = asked.fact(.reason)?.text
        if reason == "lapsed" {
            return Wording(
                message: Bilingual(
                    en:
                        "Must not leave Peru: a status has lapsed with nothing filed, and leaving can lose it for good.",
                    es: "No debe salir del Perú: su calidad venció sin nada presentado y al salir puede perderla."),
                action: Bilingual(
                    en: "Hold all travel until the renewal is filed.",
                    es: "Suspender todo viaje hasta presentar la prórroga."))
        }
        let why =
            switch reason {
            case "pending": Bilingual(en: "a filing is pending", es: "tiene una solicitud en trámite")
            case "card-missing": Bilingual(en: "the card is not in hand", es: "aún no tiene el carné")
            default: Bilingual(en: "the status requires it", es: "su calidad lo exige")
            }
        guard asked.finding.severity == .critical else {
            return Wording(
                message: Bilingual(
                    en: "May leave Peru only with a travel permit: \(why.en).",
                    es: "Solo puede salir del Perú con permiso especial de viaje: \(why.es)."),
                action: Bilingual(
                    en: "Before any trip get the travel permit (permiso especial de viaje); it is valid for 30 days.",
                    es: "Antes de cualquier viaje obtener el permiso especial de viaje; vale 30 días."))
        }
        return Wording(
            message: Bilingual(
                en: "Must not leave Peru, by the employer's policy: \(why.en).",
                es: "No debe salir del Perú, por política de la empresa: \(why.es)."),
            action: Bilingual(
                en: "Hold all travel until this is settled.", es: "Suspender todo viaje hasta que se resuelva."))
    }

    static let page = RulePage(
        title: Bilingual(en: "Travel hold", es: "Restricción de viaje"),
        what: "The person must not leave Peru (critical), or only with a travel permit (warning).",
        when:
            "Critical while `renewal.lapsed-unfiled` is true of any permit of the person. Else a warning while a filing "
            + "is pending, while `card.missing` is true, or while a `cpp` permit is in force. The policy value "
            + "`travel.pending_travel: forbidden` makes the warning critical. The reason is the first of these that holds.",
        ends: Bilingual(
            en: "None of its reasons holds any more: what lapsed is filed for or replaced, nothing is pending, "
                + "every card is in hand and no CPP permit is in force.",
            es: "Ya no queda ninguno de sus motivos: lo vencido se presentó o fue reemplazado, nada está en "
                + "trámite, no falta ningún carné y no rige ningún CPP."),
        severity: "warning, critical",
        record: "person",
        legalBasis: ["travel permit guide", "outage notice", "overstay guide"],
        reads: [.permits, .filings, .evidence, .reliefMeasures, .reliefApplications],
        example:
            "A renewal filed in time on 2025-02-03 and approved on 2025-03-20: warning (pending) through 2025-03-19.")
}
