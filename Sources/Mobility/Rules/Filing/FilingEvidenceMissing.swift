import CivilCalendar

/// Something that proves a filing is not recorded.
struct FilingEvidenceMissing: PersonRule {
    let id = RuleID.filingEvidenceMissing

    func find(_ reading: DossierReading, into spans: inout SpanList) {
        for filing in reading.filings {
            let lacking = missing(filing.filing)
            func isReceipt(_ piece: Evidence) -> Bool {
                piece.kind == .submissionReceipt && piece.filingID == filing.filing.filingID
            }
            let evidence = reading.own.file.evidence
            let receiptFrom = evidence.lazy.filter(isReceipt).map(\.capturedOn).min()
            if lacking.isEmpty, let receiptFrom, receiptFrom <= filing.filing.filedOn { continue }
            let due = DaySet(filing.evidenceDue)
            let receipts = evidence.filter(isReceipt)
            let before = due.intersection(DayRange(from: .earliest, before: receiptFrom))
            let after = due.subtracting(before)
            add(filing, lacking + ["submission_receipt"], on: before, reading, to: &spans)
            add(filing, lacking, on: after, reading, receipts: receipts, to: &spans)
        }
    }

    /// What the filing itself lacks.
    private func missing(_ filing: Filing) -> [String] {
        var missing: [String] = []
        if !(filing.expedienteNo.map(Identifiers.isExpediente) ?? false) { missing.append("expediente_no") }
        if filing.publicationDate == nil { missing.append("publication_date") }
        if filing.verificationCode == nil { missing.append("verification_code") }
        return missing
    }

    private func add(
        _ filing: FilingReading, _ missing: [String], on days: DaySet, _ reading: DossierReading,
        receipts: [Evidence] = [], to spans: inout SpanList
    ) {
        guard !missing.isEmpty else { return }
        func detail() -> Detail {
            filing.detail(
                reading.own,
                facts: [
                    Fact(.missing, .list(missing)), Fact(.filedOn, .day(filing.filing.filedOn)), filing.procedureFact,
                ],
                records: receipts.map { RecordReference($0) })
        }
        let pending = days.intersection(filing.pending)
        spans.add(pending, .high, record: filing.filing.filingID, detail())
        spans.add(days.subtracting(pending), .warning, record: filing.filing.filingID, detail())
    }

    func wording(for asked: AskedFinding, policy: Policy) -> Wording {
        Wording(
            message: Bilingual(
                en: "{procedure} filed on {filed_on} can't be proved: {missing} missing.",
                es: "{procedure} del {filed_on} no se puede probar; sin registrar: {missing}."),
            action: Bilingual(
                en: "Record what is missing; a travel permit and any inspection ask for it.",
                es: "Registrar lo que falta; lo piden el permiso de viaje y cualquier inspección."))
    }

    static let page = RulePage(
        title: Bilingual(en: "Evidence of a filing missing", es: "Falta la prueba de una solicitud"),
        what: "A filing is proved by its file number (número de expediente), publication date, verification code and "
            + "submission receipt. One of them is not recorded, or the file number is malformed.",
        when: "From the day of filing while anything is missing; of a withdrawn or void filing until the day before "
            + "that. A receipt counts from the day on which it was captured.",
        ends: Bilingual(
            en: "All that is missing is recorded (a receipt counts from its captured_on, the rest for all days), "
                + "or the filing is withdrawn or void.",
            es: "Se registra todo lo que falta (la constancia cuenta desde su captured_on, lo demás para todos "
                + "los días), o la solicitud se retira o anula."),
        severity: "high while pending, warning after",
        record: "filing",
        legalBasis: ["travel permit guide", "outage notice"],
        reads: [.filings, .evidence, .permits],
        example: "File number LM25001234 has eight digits instead of nine: `expediente_no` is missing.")
}

extension FilingReading {
    /// The days on which the filing has to be proved: from filing on, of a withdrawn or void one until decided.
    fileprivate var evidenceDue: DayRange? {
        switch filing.outcome {
        case .withdrawn, .void: pending
        case .pending, .approved, .denied: .from(filing.filedOn)
        }
    }
}
