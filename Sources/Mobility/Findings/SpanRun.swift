import CivilCalendar

/// Days without a gap on which a rule says something of a record at one severity.
struct SpanRun {
    let recordID: String
    let severity: Severity
    private(set) var days: DayRange
    /// What it says on these days, one span after the other.
    private(set) var spans: [Span]

    private init(_ span: Span) {
        recordID = span.recordID
        severity = span.severity
        days = span.days
        spans = [span]
    }

    /// Joins the spans of one rule about one person, clipped to `limit`; by record, then by day.
    ///
    /// Should two spans of a record overlap all the same, the worse one has the shared days.
    static func all(_ spans: [Span], within limit: DayRange) -> [SpanRun] {
        if spans.count <= 1 { return spans.compactMap { clipped($0, limit).map(SpanRun.init) } }
        let sorted = spans.sorted { $0.isBefore($1) }
        var runs: [SpanRun] = []
        var rest = sorted[...]
        while let record = rest.first?.recordID {
            let ofRecord = rest.prefix { $0.recordID == record }
            rest = rest.dropFirst(ofRecord.count)
            join(overlap(ofRecord) ? disjoint(ofRecord) : Array(ofRecord), within: limit, into: &runs)
        }
        return runs
    }

    /// Whether spans stand by record, then by day, and none of a record goes on in the next one, so that each is a run of
    /// its own.
    static func areInOrder(_ spans: [Span]) -> Bool {
        for index in spans.indices.dropFirst() {
            let (former, latter) = (spans[index - 1].recordID, spans[index].recordID)
            if former < latter { continue }
            guard former == latter, let end = spans[index - 1].days.end, end <= spans[index].days.start,
                end < spans[index].days.start || spans[index - 1].severity != spans[index].severity
            else { return false }
        }
        return true
    }

    private static func join(_ spans: [Span], within limit: DayRange, into runs: inout [SpanRun]) {
        var isOpen = false
        for span in spans {
            guard let span = clipped(span, limit) else { continue }
            if isOpen, let last = runs.last, last.severity == span.severity, last.days.end == span.days.start,
                let days = DayRange(from: last.days.start, before: span.days.end)
            {
                runs[runs.count - 1].days = days
                runs[runs.count - 1].spans.append(span)
            } else {
                runs.append(SpanRun(span))
                isOpen = true
            }
        }
    }

    private static func clipped(_ span: Span, _ limit: DayRange) -> Span? {
        span.days.intersection(limit).map { days in
            var span = span
            span.days = days
            return span
        }
    }

    private static func overlap(_ sorted: ArraySlice<Span>) -> Bool {
        zip(sorted, sorted.dropFirst()).contains { former, latter in
            former.days.end.map { $0 > latter.days.start } ?? true
        }
    }

    private static func disjoint(_ spans: ArraySlice<Span>) -> [Span] {
        var taken = DaySet.none
        var result: [Span] = []
        // Worst first, and the earlier one first among equals, so that the outcome does not hang on the order given.
        for span in spans.sorted(by: { ($1.severity, $0.days.start) < ($0.severity, $1.days.start) }) {
            for days in DaySet(span.days).subtracting(taken).ranges {
                var part = span
                part.days = days
                result.append(part)
            }
            taken = taken.union(DaySet(span.days))
        }
        return result.sorted { $0.days.start < $1.days.start }
    }
}
