public import CivilCalendar

/// What begins, escalates, eases and ends day by day from the day after the asked one, if nothing is done: no further
/// record, no decision, no change of the law.
public struct Forecast: Sendable {
    /// What happens to a finding on a day.
    public struct Event: Sendable {
        /// The first day on which it stands so.
        public let day: Day
        /// What happens.
        public let change: FindingChange
        /// What the finding says on that day; where it ends, what it said on the day before, its last.
        public let asked: AskedFinding
    }

    /// The asked day.
    public let asOf: Day
    /// The last day of the forecast.
    public let last: Day
    /// What happens from the day after the asked one through the last, by day; within a day the worst first and what
    /// ends after the rest.
    public let events: [Event]
    /// What fines that grow will have come to on the last day, the largest first.
    public let fines: [ForecastFine]

    /// Looks ahead.
    /// - Parameter findings: all that are true on some day from the asked one through the last; others do no harm.
    public init(findings: some Sequence<Finding>, asOf: Day, through last: Day) {
        let ofIdentity = Dictionary(grouping: findings, by: \.identity)
        let blocking = ofIdentity.values.joined().filter { $0.rule == .renewalBlocked }
        // An outage's people are counted once for each day that asks for them.
        var blockedOn: [Day: [String: Int]] = [:]
        func ask(_ finding: Finding, on day: Day) -> AskedFinding {
            guard finding.rule == .outageOpen else { return AskedFinding(finding, on: day) }
            let counts = blockedOn[day] ?? DayView.peopleBlocked(blocking, on: day)
            blockedOn[day] = counts
            return AskedFinding(finding, on: day) { counts[$0.recordID] ?? 0 }
        }
        var events: [Event] = []
        var fines: [ForecastFine] = []
        for (identity, spans) in ofIdentity {
            func span(on day: Day) -> Finding? { spans.first { $0.days.contains(day) } }
            let turns = Set(spans.flatMap { [$0.days.start, $0.days.end].compactMap(\.self) })
            for day in turns where day > asOf && day <= last {
                let (former, current) = (span(on: day - 1), span(on: day))
                let change = FindingChange(identity: identity, before: former?.severity, now: current?.severity)
                guard let change else { continue }
                let asked = current.map { ask($0, on: day) } ?? former.map { ask($0, on: day - 1) }
                if let asked { events.append(Event(day: day, change: change, asked: asked)) }
            }
            let fine = span(on: last).flatMap { ForecastFine(AskedFinding($0, on: last), today: span(on: asOf), asOf) }
            if let fine { fines.append(fine) }
        }
        self.init(
            asOf: asOf, last: last, events: events.sorted(by: Event.inOrder),
            fines: fines.sorted(by: ForecastFine.inOrder))
    }

    private init(asOf: Day, last: Day, events: [Event], fines: [ForecastFine]) {
        self.asOf = asOf
        self.last = last
        self.events = events
        self.fines = fines
    }

    /// The same, of some findings only: what happens to them at a severity or to and from it, and their fines.
    public func only(
        atLeast severity: Severity = .info, _ concerns: (Finding.Identity) -> Bool = { _ in true }
    ) -> Forecast {
        Forecast(
            asOf: asOf, last: last,
            events: events.filter { $0.change.worst >= severity && concerns($0.change.identity) },
            fines: fines.filter { $0.asked.finding.severity >= severity && concerns($0.asked.finding.identity) })
    }

    /// The days on which something happens, ascending, with what happens on each.
    public var byDay: [(day: Day, events: [Event])] {
        var days: [(day: Day, events: [Event])] = []
        for event in events {
            if days.last?.day == event.day {
                days[days.count - 1].events.append(event)
            } else {
                days.append((event.day, [event]))
            }
        }
        return days
    }

    /// How often something of a kind happens.
    public func count(of kind: FindingChange.Kind) -> Int { events.count { $0.change.kind == kind } }

    /// What happens next to a finding; nil if nothing is known to.
    public func next(for identity: Finding.Identity) -> Event? { events.first { $0.change.identity == identity } }
}

extension Forecast.Event {
    /// By day; within a day what is true by severity, the worst first, and then what ends.
    static func inOrder(_ left: Self, _ right: Self) -> Bool {
        if left.day != right.day { return left.day < right.day }
        let (leftEnds, rightEnds) = (left.change.now == nil, right.change.now == nil)
        if leftEnds != rightEnds { return rightEnds }
        return AskedFinding.inOrder(left.asked, right.asked)
    }
}
