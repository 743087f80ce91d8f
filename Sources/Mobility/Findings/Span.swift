public import CivilCalendar

/// What a rule says: from when to when something is true of a record, how bad that is, and the facts.
///
/// Spans of one record don't overlap. Where one follows another without a gap at the same severity, they are one
/// finding whose details change.
public struct Span: Sendable {
    /// The days.
    public var days: DayRange
    /// How bad it is on these days.
    public var severity: Severity
    /// The id of the record that the finding is about.
    public var recordID: String
    /// What the finding says on these days. Put together when somebody asks: of most findings nobody does.
    public var detail: Detail { makeDetail() }

    private let makeDetail: @Sendable () -> Detail

    /// A span; nil where there are no days, so that a rule can hand over whatever intersection it came to.
    public init?(
        _ days: DayRange?, _ severity: Severity, record: String, _ detail: @escaping @Sendable @autoclosure () -> Detail
    ) {
        guard let days else { return nil }
        self.init(days, severity, record: record, makeDetail: detail)
    }

    private init(_ days: DayRange, _ severity: Severity, record: String, makeDetail: @escaping @Sendable () -> Detail) {
        self.days = days
        self.severity = severity
        recordID = record
        self.makeDetail = makeDetail
    }

    /// Adds a span for each unbroken run of days to others.
    static func add(
        _ days: DaySet, _ severity: Severity, record: String, to spans: inout [Span],
        _ detail: @escaping @Sendable @autoclosure () -> Detail
    ) {
        for days in days.ranges { spans.append(Span(days, severity, record: record, makeDetail: detail)) }
    }

    /// A span for each unbroken run of days.
    public static func each(
        _ days: DaySet, _ severity: Severity, record: String, _ detail: @escaping @Sendable @autoclosure () -> Detail
    ) -> [Span] {
        if days.isEmpty { return [] }
        return days.ranges.map { Span($0, severity, record: record, makeDetail: detail) }
    }
}

/// What a finding says for some of its days.
public struct Detail: Sendable, Hashable {
    /// The day by which something is due.
    public var dueOn: FactValue
    /// The number of days that the rule counts.
    public var days: FactValue
    /// The facts by name.
    public var facts: [Fact]
    /// A fine that grows by the day.
    public var accrual: Accrual?
    /// The status concerned.
    public var visaType: VisaType?
    /// What it rests on.
    public var trace: Trace

    /// Puts a detail together.
    public init(
        dueOn: FactValue = .none, days: FactValue = .none, facts: [Fact] = [], accrual: Accrual? = nil,
        visaType: VisaType? = nil, trace: Trace = Trace()
    ) {
        self.dueOn = dueOn
        self.days = days
        self.facts = facts
        self.accrual = accrual
        self.visaType = visaType
        self.trace = trace
    }
}
