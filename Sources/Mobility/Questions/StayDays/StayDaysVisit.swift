import CivilCalendar

/// A visit with its last lawful days, as it stands on the asked day.
public struct StayDaysVisit: Sendable {
    /// The visit.
    public let visit: StayDaysQuestion.Visit
    /// The last lawful days; nil where the days granted are not known.
    public let lastDays: FineAnswer.LastDays?
    /// Whether it is still to come.
    public let isPlanned: Bool
    /// Whether the visitor is here, the days of entry and of leaving included.
    public let isHere: Bool
    /// Days over by the asked day, or by leaving, strictly counted.
    public let daysOverStrict: Int
    /// The same, leniently counted.
    public let daysOverLenient: Int
    /// Days over on the planned day of leaving, strictly counted; 0 for one that has passed or is in time.
    public let daysOverAtPlannedExit: Int

    init(_ visit: StayDaysQuestion.Visit, last: (strict: Day, lenient: Day)?, asOf day: Day) {
        self.visit = visit
        lastDays = last.map { FineAnswer.LastDays(strict: $0.strict, lenient: $0.lenient) }
        isPlanned = visit.enteredOn > day
        isHere = visit.enteredOn <= day && (visit.exitedOn.map { day <= $0 } ?? true)
        let counted = min(visit.exitedOn ?? day, day)
        daysOverStrict = last.map { max(0, counted - $0.strict) } ?? 0
        daysOverLenient = last.map { max(0, counted - $0.lenient) } ?? 0
        let planned = visit.exitedOn.flatMap { $0 > day ? $0 : nil }
        daysOverAtPlannedExit = planned.flatMap { exit in last.map { max(0, exit - $0.strict) } } ?? 0
    }
}
