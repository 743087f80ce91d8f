import CivilCalendar

/// A supporting document will be too old when the permit ends, so it has to be had anew.
struct DocumentStale: PersonRule {
    let id = RuleID.documentStale

    func find(_ reading: DossierReading, into spans: inout SpanList) {
        let renewals = reading.renewals
        for (document, issuedOn) in latest(reading.own.file.documents) {
            let key = document.issuingCountry == Country.peru ? PolicyKey.documentAgePeru : .documentAgeAbroad
            let age = reading.policy.value(key, on: issuedOn)
            let usableUntil = issuedOn.adding(months: age.value.count)
            let stale = renewals.filter { $0.end > usableUntil }
            let days = stale.reduce(DaySet.none) { $0.union($1.unfiled.intersection(.from($1.windowOpens))) }
            spans.add(
                days, .warning, record: document.documentID,
                Detail(
                    facts: [
                        Fact(.usableUntil, .day(usableUntil)), Fact(.documentType, .code(document.type.rawValue)),
                    ],
                    trace: Trace(
                        records: [RecordReference(document)] + stale.map { RecordReference($0.permit.permit) },
                        values: [age.citation] + stale.map(\.windowCitation).unique(),
                        arithmetic: ["usable_until = issued_on \(issuedOn) + \(age.value) m = \(usableUntil)"])))
        }
    }

    /// Of each type and issuing country the latest-issued supporting document.
    private func latest(_ documents: [IdentityDocument]) -> [(document: IdentityDocument, issuedOn: Day)] {
        let issued = documents.compactMap { document in
            document.type.isSupporting ? document.issuedOn.map { (document: document, issuedOn: $0) } : nil
        }
        let groups = Dictionary(grouping: issued) { [$0.document.type.rawValue, $0.document.issuingCountry ?? ""] }
        return groups.values.compactMap { group in
            // Of two issued on one day the first by id stands.
            group.max { ($0.issuedOn, $1.document.documentID) < ($1.issuedOn, $0.document.documentID) }
        }
    }

    func wording(for asked: AskedFinding, policy: Policy) -> Wording {
        if case .day(let usableUntil) = asked.fact(.usableUntil), asked.day > usableUntil {
            return Wording(
                message: Bilingual(
                    en: "{document_type}: too old for the renewal, it was usable until {usable_until}.",
                    es: "{document_type}: plazo de uso para la prórroga vencido el {usable_until}."),
                action: Bilingual(
                    en: "Get a new one before the renewal is filed.",
                    es: "Conseguir un documento nuevo antes de presentar la prórroga."))
        }
        return Wording(
            message: Bilingual(
                en: "{document_type}: usable for the renewal until {usable_until} only, before the permit ends.",
                es:
                    "{document_type}: plazo de uso para la prórroga solo hasta el {usable_until}, antes de que venza la "
                    + "calidad."
            ),
            action: Bilingual(
                en: "File by {usable_until}, or get a new one.",
                es: "Presentar hasta el {usable_until}, o conseguir un documento nuevo."))
    }

    static let page = RulePage(
        title: Bilingual(en: "Supporting document going stale", es: "Documento de sustento por caducar"),
        what: "A document that supports the renewal will be too old on the day on which the permit ends. Supporting "
            + "documents are all but passports, carnés and contracts; of each type and issuing country the latest-issued "
            + "one counts.",
        when:
            "From the opening of the renewal window while nothing is filed, while the permit is flagged, if the permit's "
            + "end is later than the day of issue plus 3 months (issued in Peru) or 6 months (elsewhere).",
        ends: Bilingual(
            en: "A newer document of the same type and country is recorded that is fresh enough, the renewal is "
                + "filed, or a later-ending permit takes the place of the one to renew.",
            es: "Se registra un documento más reciente del mismo tipo y país que sirva, se presenta la prórroga, "
                + "o toma el lugar de la calidad por prorrogar otra que vence después."),
        severity: "warning",
        record: "document",
        legalBasis: ["travel permit guide"],
        reads: [.documents, .permits, .filings, .reliefMeasures, .reliefApplications],
        example: "A criminal record issued abroad on 2024-05-31 is usable through 2024-11-30; for a permit until "
            + "2024-12-20 it is stale from 2024-10-21.")
}
