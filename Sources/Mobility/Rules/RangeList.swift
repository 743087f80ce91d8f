import CivilCalendar

/// Collects when findings are true from what rules say.
struct RangeList {
    /// The ranges so far.
    private(set) var ranges: [FindingRange] = []
    /// What one rule says. Kept, so that its memory serves for all.
    private var said = SpanList(telling: false)

    /// Adds when anything is true of a person.
    mutating func add(_ reading: DossierReading) {
        let (personID, limit) = (reading.person.personID, reading.reported)
        for rule in RuleBook.personByID { add(rule, of: personID, within: limit) { rule.find(reading, into: &$0) } }
    }

    /// Adds when a rule finds something, of a person or of none, clipped to `limit`.
    mutating func add(
        _ rule: any Rule, of personID: String?, within limit: DayRange = .always, _ find: (inout SpanList) -> Void
    ) {
        find(&said)
        if said.spans.isEmpty { return }
        // Mostly there are one or two spans, apart from one another and in order.
        if !SpanRun.areInOrder(said.spans) { said.sort() }
        if SpanRun.areInOrder(said.spans) {
            for span in said.spans {
                guard let days = span.days.intersection(limit) else { continue }
                add(rule.id, personID, span.recordID, span.severity, days)
            }
        } else {
            for run in SpanRun.all(said.spans, within: limit) {
                add(rule.id, personID, run.recordID, run.severity, run.days)
            }
        }
        said.removeAll()
    }

    private mutating func add(
        _ rule: RuleID, _ personID: String?, _ recordID: String, _ severity: Severity, _ days: DayRange
    ) {
        ranges.append(
            FindingRange(rule: rule, personID: personID, recordID: recordID, severity: severity, days: days))
    }
}
