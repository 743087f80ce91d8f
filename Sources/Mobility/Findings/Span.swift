public import CivilCalendar

/// What a rule says: from when to when something is true of a record, how bad that is, and the facts.
///
/// Spans of one record don't overlap. Where one follows another without a gap at the same severity, they are one
/// finding whose details change.
public struct Span: Sendable {
    /// The days.
    public var days: DayRange
    /// How bad it is on these days.
    public let severity: Severity
    /// The id of the record that the finding is about.
    public let recordID: String
    /// What the finding says on these days; nil where nobody asked for that.
    public var detail: Detail? { said?.detail }

    private let said: Said?

    /// What is said, shared, since a detail is large and mostly not there.
    final class Said: Sendable {
        let detail: Detail

        init(_ detail: Detail) { self.detail = detail }
    }

    init(_ days: DayRange, _ severity: Severity, record: String, _ said: Said?) {
        self.days = days
        self.severity = severity
        recordID = record
        self.said = said
    }

    /// The order of records, then of days.
    func isBefore(_ other: Span) -> Bool { (recordID, days.start) < (other.recordID, other.days.start) }
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
