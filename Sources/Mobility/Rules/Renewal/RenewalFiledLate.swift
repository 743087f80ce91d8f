import CivilCalendar

/// The renewal was filed after the permit had lapsed, and the fine that this fixed is not paid.
struct RenewalFiledLate: PersonRule {
    let id = RuleID.renewalFiledLate

    func find(_ reading: DossierReading, into spans: inout SpanList) {
        for terms in reading.renewals {
            func isLate(_ filing: FilingReading) -> Bool { filing.filing.filedOn > terms.lawfulThrough }
            guard terms.permit.filings.contains(where: isLate) else { continue }
            for (filing, days) in terms.permit.earliestCounting where isLate(filing) {
                addUnpaid(filing.filing, on: days, terms: terms, reading: reading, to: &spans)
            }
        }
    }

    /// Adds the spans in which the fine for this filing is not paid, one for each amount paid so far.
    private func addUnpaid(
        _ filing: Filing, on days: DaySet, terms: RenewalTerms, reading: DossierReading, to spans: inout SpanList
    ) {
        let fine = FineReading(after: terms.lawfulThrough, permit: terms.permit.permit, reading: reading.own)
        let amounts = fine.accrual.amounts(through: filing.filedOn)
        let payments = terms.finePayments(reading)
        let turns = [Day.earliest] + payments.map(\.paidOn).unique()
        let daysLate = filing.filedOn - terms.lawfulThrough
        for index in turns.indices {
            let until = index + 1 < turns.count ? turns[index + 1] : nil
            let made = payments.filter { $0.paidOn <= turns[index] }
            let paid = made.reduce(.zero) { $0 + $1.amountPEN }
            guard paid < amounts.min else { continue }
            spans.add(
                days.intersection(DayRange(from: turns[index], before: until)), .warning, record: filing.filingID,
                terms.detail(
                    dueOn: FactValue.none, days: .number(daysLate),
                    facts: [
                        Fact(.daysLate, .number(daysLate)), Fact(.fineMinPEN, .money(amounts.min)),
                        Fact(.fineMaxPEN, .money(amounts.max)), Fact(.paidPEN, .money(paid)),
                        Fact(.filedOn, .day(filing.filedOn)),
                    ],
                    records: made.map { RecordReference($0) },
                    values: terms.permit.lawfulThroughCitations + fine.citations,
                    arithmetic: ["days_late = filed_on \(filing.filedOn) − \(terms.lawfulThrough) = \(daysLate)"]
                        + fine.accrual.arithmetic(through: filing.filedOn),
                    conflicts: fine.conflicts
                        + (fine.accrual.spansYears(through: filing.filedOn) ? [.fineYear] : [])))
        }
    }

    func wording(for asked: AskedFinding, policy: Policy) -> Wording {
        Wording(
            message: Bilingual(
                en: "{visa_type}: renewal filed {days_late} {days_late:day|days} late on {filed_on}; {paid_pen} of the "
                    + "fine is paid.",
                es: "{visa_type}: prórroga presentada con {days_late} {days_late:día|días} de retraso el {filed_on}; "
                    + "de la multa se pagó {paid_pen}."),
            action: Bilingual(
                en: "Pay the fine that Migraciones names and record the payment.",
                es: "Pagar la multa que indique Migraciones y registrar el pago."))
    }

    static let page = RulePage(
        title: Bilingual(en: "Filed late, fine not paid", es: "Presentada con retraso, multa sin pagar"),
        what: "The renewal was filed after the status had lapsed. That fixed the fine, which is not paid yet.",
        when:
            "While something is filed, and the earliest filing that counts was filed after the last lawful day, until "
            + "the payments of late-renewal fines made on or after the permit's end reach the smaller amount. Flagged or "
            + "not.",
        ends: Bilingual(
            en: "Payments of the late-renewal fine, made on or after the permit's end, reach the smaller amount, "
                + "or the filing is withdrawn, void or denied.",
            es: "Los pagos de la multa por prórroga tardía, hechos desde el vencimiento, alcanzan el monto menor, "
                + "o la solicitud se retira, anula o deniega."),
        severity: "warning",
        record: "filing",
        legalBasis: ["travel permit guide", "DS 002-2021-IN art. 190 d", "DL 1582 art. 56"],
        reads: [.permits, .filings, .payments, .people, .reliefMeasures, .reliefApplications],
        example: "A permit valid until 2024-12-20, filed on 2025-01-10: 21 days late; 11 at 51.50 and 10 at 53.50 are "
            + "S/ 1101.50 at most, S/ 110.15 at least.")
}

extension PermitReading {
    /// For each filing the days on which it is the earliest one that counts.
    var earliestCounting: [(filing: FilingReading, days: DaySet)] {
        var taken = DaySet.none
        var result: [(filing: FilingReading, days: DaySet)] = []
        for reading in filings {
            let counts = DaySet(reading.counts)
            let own = counts.subtracting(taken)
            if !own.isEmpty { result.append((reading, own)) }
            taken = taken.union(counts)
        }
        return result
    }
}
