import CivilCalendar

/// Something is not recorded without which other rules can't say the truth.
struct DataIncomplete: PersonRule {
    let id = RuleID.dataIncomplete

    /// Something that a record lacks, from when on.
    private struct Gap {
        let days: DayRange
        let record: RecordReference
        let missing: [String]
        let values: [PolicyCitation]

        init(_ days: DayRange, _ record: some Record, _ missing: [String], _ values: [PolicyCitation] = []) {
            self.days = days
            self.record = RecordReference(record)
            self.missing = missing
            self.values = values
        }
    }

    func find(_ reading: DossierReading, into spans: inout SpanList) {
        var gaps: [Gap] = []
        person(reading, to: &gaps)
        documents(reading, to: &gaps)
        filings(reading, to: &gaps)
        stays(reading, to: &gaps)
        trips(reading, to: &gaps)
        guard let first = gaps.first else { return }
        if gaps.allSatisfy({ $0.record.id == first.record.id }) { return add(gaps, to: &spans) }
        for gaps in Dictionary(grouping: gaps, by: \.record.id).values { add(gaps, to: &spans) }
    }

    /// Adds what the records of one id lack. Ids are unique within a kind only, and a finding is told by the id alone; so
    /// what two records of one id lack is said together. No gap has an end.
    private func add(_ gaps: [Gap], to spans: inout SpanList) {
        let starts = gaps.map(\.days.start).sortedOnce()
        for index in starts.indices {
            let open = gaps.filter { $0.days.start <= starts[index] }
            spans.add(
                DayRange(from: starts[index], before: index + 1 < starts.count ? starts[index + 1] : nil), .warning,
                record: open[0].record.id,
                Detail(
                    facts: [
                        Fact(.missing, .list(open.flatMap(\.missing).unique())),
                        Fact(.record, .list(open.map(\.record.kind.rawValue).unique())),
                    ],
                    trace: Trace(records: open.map(\.record), values: open.flatMap(\.values).unique())))
        }
    }

    private func person(_ reading: DossierReading, to gaps: inout [Gap]) {
        let own = reading.own
        var missing: [String] = []
        if own.file.permits.isEmpty, own.file.stays.isEmpty, own.file.person.kind == .employee,
            own.file.person.nationality != Country.peru
        {
            missing += ["permit", "stay"]
        }
        if own.file.person.relationship == .child, own.file.person.birthDate == nil { missing.append("birth_date") }
        guard !missing.isEmpty else { return }
        gaps.append(Gap(.always, own.file.person, missing))
    }

    private func documents(_ reading: DossierReading, to gaps: inout [Gap]) {
        for document in reading.own.file.documents where document.type.isSupporting && document.issuedOn == nil {
            gaps.append(Gap(.always, document, ["issued_on"]))
        }
    }

    /// Approved filings whose permit was not recorded. A card filing gives a card and no permit.
    private func filings(_ reading: DossierReading, to gaps: inout [Gap]) {
        for filing in reading.filings {
            guard filing.filing.outcome == .approved, filing.filing.procedure != .card,
                let decidedOn = filing.decidedOn
            else { continue }
            let former = reading.own.permit(filing.filing.permitID)
            let hasLater = reading.permits.contains { permit in
                permit.permit.permitID != former?.permit.permitID
                    && PermitReading.isLater(permit.end, than: former.map(\.end) ?? decidedOn)
            }
            guard !hasLater, former == nil || former?.end != nil else { continue }
            let wait = reading.policy.value(.approvedWithoutPermit, on: decidedOn)
            gaps.append(Gap(.from(decidedOn + wait.value.count), filing.filing, ["permit"], [wait.citation]))
        }
    }

    private func stays(_ reading: DossierReading, to gaps: inout [Gap]) {
        let stays = reading.own.file.stays.inOrder { ($0.enteredOn, $0.stayID) < ($1.enteredOn, $1.stayID) }
        for (stay, next) in zip(stays, stays.dropFirst()) where stay.exitedOn == nil {
            gaps.append(Gap(.from(next.enteredOn), stay, ["exited_on"]))
        }
    }

    private func trips(_ reading: DossierReading, to gaps: inout [Gap]) {
        for trip in reading.trips where trip.trip.leftOn == nil {
            let wait = reading.policy.value(.departureUnconfirmed, on: trip.trip.departsOn)
            gaps.append(
                Gap(.from(trip.trip.departsOn + wait.value.count), trip.trip, ["left_on"], [wait.citation]))
        }
    }

    func wording(for asked: AskedFinding, policy: Policy) -> Wording {
        Wording(
            message: Bilingual(
                en: "Not recorded in {record_kind} {record}: {missing}.",
                es: "Sin registrar en {record_kind} {record}: {missing}."),
            action: Bilingual(
                en: "Record it; until then other findings can be wrong or missing.",
                es: "Registrarlo; mientras tanto otros hallazgos pueden faltar o estar errados."))
    }

    static let page = RulePage(
        title: Bilingual(en: "Data incomplete", es: "Datos incompletos"),
        what: "Something is not recorded without which other rules can't say the truth.",
        when: "Always: an employee who is not Peruvian without permit and stay; a child without a day of birth; a "
            + "supporting document without a day of issue. From 30 days after the approval: a filing (not of a card) "
            + "without a permit that ends later than the one that it is about, or than the decision where it is about "
            + "none. From the day of the next entry: a stay without an exit. From 7 days after the planned departure: a "
            + "trip without a day of leaving.",
        ends: Bilingual(
            en: "What is missing is recorded.",
            es: "Se registra lo que falta."),
        severity: "warning",
        record: "the record",
        legalBasis: [],
        reads: [.people, .permits, .documents, .filings, .stays, .trips],
        example: "A trip planned for 2025-03-10 without left_on: true from 2025-03-17.")
}
