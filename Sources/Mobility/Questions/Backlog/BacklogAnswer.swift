public import CivilCalendar

/// What to file first when the portal reopens, what the queue costs, and what would make it cheaper.
public struct BacklogAnswer: Sendable {
    /// Another start or another capacity, and what the same people's plan would be.
    public struct Alternative: Sendable {
        /// What is different.
        public enum Change: Sendable, Equatable {
            /// The portal reopens so many working days earlier.
            case earlier(workingDays: Int)
            /// Twice as many can be filed on a day.
            case double
            /// All can be filed on the first day.
            case all
        }

        /// What is different.
        public let change: Change
        /// The plan.
        public let plan: BacklogPlan
    }

    /// The day on which the portal reopens.
    public let reopens: Day
    /// The plan.
    public let plan: BacklogPlan
    /// Those whose window opens while the queue is being worked through, with their days.
    public let joining: [BacklogPlan.Filing]
    /// Findings about permits that can't be extended, by person and permit.
    public let notExtensible: [AskedFinding]
    /// What would make the queue cheaper.
    public let alternatives: [Alternative]

    /// Plans for those who wait.
    /// - Parameter joining: those whose window opens through the last day of a plan, which is handed in.
    public init<E: Error>(
        reopens: Day, perDay: Int, entries: [BacklogEntry], notExtensible: [AskedFinding], holidays: HolidayCalendar,
        joining: (BacklogPlan) throws(E) -> [BacklogEntry]
    ) throws(E) {
        let planner = BacklogPlanner(entries, holidays: holidays)
        let plan = planner.plan(from: reopens, perDay: perDay)
        self.reopens = reopens
        self.plan = plan
        self.joining = BacklogJoining.filings(try joining(plan), after: plan, holidays: holidays)
        self.notExtensible = notExtensible.sorted { $0.finding.identity < $1.finding.identity }
        let earlier = [1, 5].map { count in
            Alternative(
                change: .earlier(workingDays: count),
                plan: planner.plan(from: planner.day(count, workingDaysBefore: plan.firstDay), perDay: perDay))
        }
        alternatives =
            entries.isEmpty
            ? []
            : earlier + [
                Alternative(change: .double, plan: planner.plan(from: reopens, perDay: 2 * perDay)),
                Alternative(change: .all, plan: planner.plan(from: reopens, perDay: max(perDay, entries.count))),
            ]
    }

    /// The fines if everything were filed on the first day: what no capacity can avoid.
    public var finesOnFirstDay: (min: Money, max: Money) { plan.fines(allOn: plan.firstDay) }

    /// The part of the fines that arises from waiting in the queue.
    public var finesFromWaiting: (min: Money, max: Money) {
        let (all, first) = (plan.fines, finesOnFirstDay)
        return (
            Money(centimos: all.min.centimos - first.min.centimos),
            Money(centimos: all.max.centimos - first.max.centimos)
        )
    }

    /// What another plan saves of the fines.
    public func saving(by other: Alternative) -> (min: Money, max: Money) {
        let (all, less) = (plan.fines, other.plan.fines)
        return (
            Money(centimos: all.min.centimos - less.min.centimos),
            Money(centimos: all.max.centimos - less.max.centimos)
        )
    }

    /// How many of those who are in time on this plan's first day lapse in another plan.
    public func lapsing(in other: Alternative) -> Int {
        other.plan.filings.count { filing in
            filing.entry.lawfulThrough >= plan.firstDay && filing.day > filing.entry.lawfulThrough
        }
    }
}
