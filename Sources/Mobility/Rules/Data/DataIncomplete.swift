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
    }

    func find(_ reading: DossierReading, into spans: inout SpanList) {
        let gaps = person(reading) + documents(reading) + filings(reading) + stays(reading) + trips(reading)
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

    private func person(_ reading: DossierReading) -> [Gap] {
        let own = reading.own
        var missing: [String] = []
        if own.file.permits.isEmpty, own.file.stays.isEmpty, own.file.person.kind == .employee,
            own.file.person.nationality != Country.peru
        {
            missing += ["permit", "stay"]
        }
        if own.file.person.relationship == .child, own.file.person.birthDate == nil { missing.append("birth_date") }
        return gap(.always, own.file.person, missing)
    }

    private func documents(_ reading: DossierReading) -> [Gap] {
        reading.own.file.documents.lazy.filter { $0.type.isSupporting && $0.issuedOn == nil }
            .flatMap { gap(.always, $0, ["issued_on"]) }
    }

    /// Approved filings whose permit was not recorded. A card filing gives a card and no permit.
    private func filings(_ reading: DossierReading) -> [Gap] {
        reading.filings.flatMap { filing -> [Gap] in
            guard filing.filing.outcome == .approved, filing.filing.procedure != .card,
                let decidedOn = filing.decidedOn
            else { return [] }
            let former = reading.own.permit(filing.filing.permitID)
            let hasLater = reading.permits.contains { permit in
                permit.permit.permitID != former?.permit.permitID
                    && PermitReading.isLater(permit.end, than: former.map(\.end) ?? decidedOn)
            }
            guard !hasLater, former == nil || former?.end != nil else { return [] }
            let wait = reading.policy.value(.approvedWithoutPermit, on: decidedOn)
            return gap(.from(decidedOn + wait.value.count), filing.filing, ["permit"], values: [wait.citation])
        }
    }

    private func stays(_ reading: DossierReading) -> [Gap] {
        let stays = reading.own.file.stays.inOrder { ($0.enteredOn, $0.stayID) < ($1.enteredOn, $1.stayID) }
        return stays.indices.dropLast().flatMap { index -> [Gap] in
            guard stays[index].exitedOn == nil else { return [] }
            return gap(.from(stays[index + 1].enteredOn), stays[index], ["exited_on"])
        }
    }

    private func trips(_ reading: DossierReading) -> [Gap] {
        reading.trips.lazy.filter { $0.trip.leftOn == nil }.flatMap { trip -> [Gap] in
            let wait = reading.policy.value(.departureUnconfirmed, on: trip.trip.departsOn)
            return gap(
                .from(trip.trip.departsOn + wait.value.count), trip.trip, ["left_on"], values: [wait.citation])
        }
    }

    private func gap(
        _ days: DayRange, _ record: some Record, _ missing: [String], values: [PolicyCitation] = []
    ) -> [Gap] {
        missing.isEmpty ? [] : [Gap(days: days, record: RecordReference(record), missing: missing, values: values)]
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
