import CivilCalendar

/// Collects when findings are true from what rules say.
struct RangeList {
    /// The ranges so far.
    private(set) var ranges: [FindingRange] = []
    /// What one rule says. Kept, so that its memory serves for all.
    private var said = SpanList(telling: false)

    /// Makes room for what is mostly found of so many people.
    mutating func reserve(people: Int) { ranges.reserveCapacity(people * RangeList.usualRanges) }

    /// Of most people a dozen are found.
    private static let usualRanges = 16

    /// Adds when anything is true of a person.
    mutating func add(_ reading: DossierReading) {
        let (personID, limit) = (reading.person.personID, reading.reported)
        let rules = RuleBook.personByID
        // In place: to copy each rule for each person costs more than many a rule.
        let inPlace = rules.span
        for index in inPlace.indices {
            inPlace[index].find(reading, into: &said)
            if !said.spans.isEmpty { addSaid(by: inPlace[index].id, of: personID, within: limit) }
        }
    }

    /// Adds when a rule finds something that is about no person.
    mutating func add(_ rule: any Rule, _ find: (inout SpanList) -> Void) {
        find(&said)
        addSaid(by: rule.id, of: nil, within: .always)
    }

    /// Adds what was said, clipped to `limit`, and forgets it.
    private mutating func addSaid(by rule: RuleID, of personID: String?, within limit: DayRange) {
        // Mostly there are one or two spans, apart from one another and in order.
        if !SpanRun.areInOrder(said.spans) { said.sort() }
        if SpanRun.areInOrder(said.spans) {
            for span in said.spans {
                guard let days = span.days.intersection(limit) else { continue }
                add(rule, personID, span.recordID, span.severity, days)
            }
        } else {
            for run in SpanRun.all(said.spans, within: limit) {
                add(rule, personID, run.recordID, run.severity, run.days)
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
