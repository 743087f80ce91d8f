public import CivilCalendar
public import Mobility

/// What the command `backlog` says, before it takes the form of text, CSV or JSON.
public struct Backlog: Sendable {
    /// The asked day.
    public let asOf: Day
    /// The plan and what it costs.
    public let answer: BacklogAnswer
    /// The people in it and their principals, by id.
    public let people: [String: Person]
    /// The names of the employers, for the head.
    public let employers: [String]
    /// The outage whose end is planned for, if one was named.
    public let outage: Outage?

    /// The fines of the queue that had accrued by the asked day, or by the first filing day if that comes before.
    public var finesAsOf: (min: Money, max: Money) { answer.plan.fines(allOn: min(asOf, answer.plan.firstDay)) }

    /// The part of the fines that accrues between the asked day and the first filing day.
    public var finesUntilReopening: (min: Money, max: Money) {
        let (first, now) = (answer.finesOnFirstDay, finesAsOf)
        return (
            Money(centimos: first.min.centimos - now.min.centimos),
            Money(centimos: first.max.centimos - now.max.centimos)
        )
    }

    /// The full name of a person, or the id where nothing is recorded.
    func name(of id: String) -> String { people[id]?.fullName ?? id }
}
