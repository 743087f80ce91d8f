import CivilCalendar

/// The last day to leave after a denial.
///
/// Source: travel permit guide (usually 15 days to leave). Days of a `suspend_deadlines` measure are not counted.
struct LeaveBy {
    /// The day: so many calendar days after the denial, or the end of the permit that the filing names, if later. Nil
    /// if it never comes, because the term is suspended for ever or the permit never ends.
    let day: Day?
    /// The value used.
    let citation: PolicyCitation

    private let decidedOn: Day
    private let term: PolicyValue
    private let computed: Day?
    private let named: PermitReading?

    /// The line of arithmetic that gives it.
    var arithmetic: String {
        let line = "decided_on \(decidedOn) + \(term) d = \(computed?.description ?? "–")"
        guard let named else { return "leave_by = \(line)" }
        return "leave_by = max(\(line), expires_on \(named.end?.description ?? "–"))"
    }

    /// For a filing that was denied; nil for any other.
    init?(_ filing: FilingReading, _ reading: PersonReading) {
        guard let decidedOn = filing.denied?.start else { return nil }
        let term = reading.policy.value(.denialTerm, on: decidedOn)
        let suspended = reading.relief.days(.suspendDeadlines, for: filing.visaType(reading))
        let computed = reading.policy.holidays.day(
            after: decidedOn, calendarDays: term.value.count, suspended: suspended)
        let named = reading.permit(filing.namedPermitID)
        self.decidedOn = decidedOn
        self.term = term.value
        self.computed = computed
        self.named = named
        citation = term.citation
        guard let named else {
            day = computed
            return
        }
        day = if let computed, let end = named.end { max(computed, end) } else { nil }
    }
}
