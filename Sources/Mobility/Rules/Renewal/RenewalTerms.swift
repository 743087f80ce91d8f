import CivilCalendar

/// The days that the rules of the renewal family share for one permit.
final class RenewalTerms: Sendable {
    let permit: PermitReading
    /// The last valid day.
    let end: Day
    /// The last day of lawful stay, after denials.
    let lawfulThrough: Day
    /// The first day on which the renewal can be filed.
    let windowOpens: Day
    let windowCitation: PolicyCitation

    /// The terms of each permit of the person that has to be renewed at all.
    static func all(_ reading: PersonReading) -> [RenewalTerms] {
        reading.permits.compactMap { permit in
            guard permit.isRenewable, let end = permit.end, let lawfulThrough = permit.lawfulThrough else { return nil }
            return RenewalTerms(
                permit, end: end, lawfulThrough: lawfulThrough,
                window: reading.policy.opening(.renewalWindowLead, before: end))
        }
    }

    private init(
        _ permit: PermitReading, end: Day, lawfulThrough: Day, window: (day: Day, citation: PolicyCitation)
    ) {
        self.permit = permit
        self.end = end
        self.lawfulThrough = lawfulThrough
        windowOpens = window.day
        windowCitation = window.citation
        windowOpen =
            permit.unfiled.isEmpty
            ? .none
            : permit.unfiled.subtracting(permit.deniedSome).intersection(DayRange(window.day, through: end))
    }

    /// The days on which the window is open and nothing is filed nor denied.
    let windowOpen: DaySet

    /// While flagged and with nothing filed.
    var unfiled: DaySet { permit.unfiled }

    /// The line of arithmetic that gives the opening of the window.
    var windowArithmetic: String { "window_opens_on = expires_on \(end) − \(end - windowOpens) d = \(windowOpens)" }

    /// Payments of a late-renewal fine for this permit, or for none where the person has only one, made on or after its
    /// end, by the day of payment.
    func finePayments(_ reading: DossierReading) -> [Payment] {
        reading.own.file.payments
            .filter { payment in
                payment.concept == .lateRenewalFine && payment.paidOn >= end
                    && (payment.permitID.map { $0 == permit.permit.permitID } ?? (reading.permits.count == 1))
            }
            .sorted { ($0.paidOn, $0.paymentID) < ($1.paidOn, $1.paymentID) }
    }

    /// A detail about this permit, due on its end.
    func detail(
        dueOn: FactValue? = nil, days: FactValue? = nil, facts: [Fact], accrual: Accrual? = nil,
        records: [RecordReference] = [], values: [PolicyCitation], arithmetic: [String] = [],
        conflicts: [ConflictID] = []
    ) -> Detail {
        Detail(
            dueOn: dueOn ?? .day(end), days: days ?? .daysUntil(end), facts: facts, accrual: accrual,
            visaType: permit.permit.visaType,
            trace: Trace(
                records: [RecordReference(permit.permit)] + permit.filings.map { RecordReference($0.filing) } + records,
                values: values, arithmetic: endArithmetic + arithmetic, conflicts: conflicts))
    }

    /// Says how relief moved the end, where it did.
    private var endArithmetic: [String] {
        guard let validUntil = permit.permit.validUntil, validUntil != end else { return [] }
        return ["expires_on = valid_until \(validUntil) → extends_to \(end)"]
    }
}
