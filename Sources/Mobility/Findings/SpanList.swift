public import CivilCalendar

/// Collects what rules say.
public struct SpanList {
    /// Whether it is to hold what findings say, or only when they are true. Of most findings nobody asks what they say, and
    /// to put that together costs more than to find them.
    private let tells: Bool
    /// What has been said so far.
    public private(set) var spans: [Span] = []

    /// An empty list.
    /// - Parameter tells: whether it is to hold what findings say.
    init(telling tells: Bool) { self.tells = tells }

    /// Adds a span; none where there are no days, so that a rule can hand over whatever intersection it came to.
    public mutating func add(
        _ days: DayRange?, _ severity: Severity, record: String, _ detail: @autoclosure () -> Detail
    ) {
        guard let days else { return }
        spans.append(Span(days, severity, record: record, tells ? Span.Said(detail()) : nil))
    }

    /// Adds a span for each unbroken run of days.
    public mutating func add(
        _ days: DaySet, _ severity: Severity, record: String, _ detail: @autoclosure () -> Detail
    ) {
        if days.isEmpty { return }
        let said = tells ? Span.Said(detail()) : nil
        for days in days.ranges { spans.append(Span(days, severity, record: record, said)) }
    }

    /// Brings the spans into the order of records, then of days.
    mutating func sort() { spans.sort { $0.isBefore($1) } }

    /// Forgets what has been said, and keeps the memory. One by one: mostly there are one or two, and taking away a range of
    /// them costs more than these.
    mutating func removeAll() { while spans.popLast() != nil {} }
}
