import CivilCalendar
import Mobility
import MobilityStore
import TestSupport
import Testing

@testable import MobilityExchange

@Suite struct CalendarPlanTests {
    private static let day = Day(number: 20_000)

    /// An event as it was told: its state stands for what it says.
    private static func told(
        _ uid: String, _ day: Day, sequence: Int = 0, says: String = "a", cancelled: Bool = false
    ) -> PublishedEvent {
        let event = event(uid, day, says: says)
        let called = CalendarEvent(
            cancelling: PublishedEvent(
                uid: uid, sequence: sequence, contentHash: event.contentHash, kind: "leave_by", day: day,
                isCancelled: false, publishedAt: ""), .en)
        return PublishedEvent(
            uid: uid, sequence: sequence, contentHash: (cancelled ? called : event).contentHash, kind: "leave_by",
            day: day, isCancelled: cancelled, publishedAt: "2026-11-01T00:00:00Z")
    }

    private static func event(_ uid: String, _ day: Day, says: String = "a") -> CalendarEvent {
        CalendarEvent(uid: uid, kind: "leave_by", day: day, isCancelled: false, lines: ["\(day)", says])
    }

    private static func plan(_ events: [CalendarEvent], _ former: [PublishedEvent], days: Int = 30) -> CalendarPlan {
        CalendarPlan(
            events: events, former: former, window: DayRange(day, through: day + days) ?? .always,
            now: "2026-11-02T00:00:00Z", language: .en)
    }

    /// What the file holds of each event, as `uid sequence moment`, with `-` for one that is called off.
    private static func file(_ plan: CalendarPlan) -> [String] {
        plan.entries.map {
            "\($0.state.isCancelled ? "-" : "")\($0.state.uid) \($0.state.sequence) \($0.state.publishedAt.prefix(10).suffix(2))"
        }
    }

    @Test func whatIsNewBeginsAtZero() {
        let plan = Self.plan([Self.event("x", Self.day)], [])
        #expect(Self.file(plan) == ["x 0 02"])
        #expect((plan.added, plan.changed, plan.cancelled) == (1, 0, 0))
    }

    @Test func whatSaysTheSameKeepsItsNumberAndMoment() {
        let plan = Self.plan([Self.event("x", Self.day)], [Self.told("x", Self.day, sequence: 3)])
        #expect(Self.file(plan) == ["x 3 01"])
        #expect(plan.changes.isEmpty)
        #expect((plan.added, plan.changed, plan.cancelled) == (0, 0, 0))
    }

    @Test(arguments: [(0, "b"), (1, "a"), (-5, "a")])
    func whatChangedGetsTheNextNumber(offset: Int, says: String) {
        let former = [Self.told("x", Self.day + offset, sequence: 3)]
        let plan = Self.plan([Self.event("x", Self.day, says: says)], former)
        #expect(Self.file(plan) == ["x 4 02"])
        #expect((plan.added, plan.changed, plan.cancelled) == (0, 1, 0))
    }

    @Test(arguments: [(-1, []), (0, ["-x 4 02"]), (30, ["-x 4 02"]), (31, [])] as [(Int, [String])])
    func whatIsGoneIsCalledOffUntilItsDayHasPassed(offset: Int, expected: [String]) {
        let plan = Self.plan([], [Self.told("x", Self.day + offset, sequence: 3)])
        #expect(Self.file(plan) == expected)
        #expect(plan.cancelled == expected.count)
        #expect(plan.changes.count == expected.count)
        #expect(plan.count == 0)
    }

    @Test func whatWasCalledOffStaysSoUnchanged() {
        let plan = Self.plan([], [Self.told("x", Self.day, sequence: 4, cancelled: true)])
        #expect(Self.file(plan) == ["-x 4 01"])
        #expect(plan.changes.isEmpty)
        #expect(plan.cancelled == 0)
    }

    @Test func whatComesBackGetsTheNextNumber() {
        let former = [Self.told("x", Self.day, sequence: 4, cancelled: true)]
        let plan = Self.plan([Self.event("x", Self.day)], former)
        #expect(Self.file(plan) == ["x 5 02"])
        #expect((plan.added, plan.changed, plan.cancelled) == (1, 0, 0))
    }

    @Test func eventsStandByDayWhateverTheirOrder() {
        let events = [("b", 2), ("a", 2), ("c", 1)].map { Self.event($0.0, Self.day + $0.1) }
        #expect(Self.file(Self.plan(events, [])) == ["c 0 02", "a 0 02", "b 0 02"])
        #expect(Self.file(Self.plan(events.reversed(), [])) == ["c 0 02", "a 0 02", "b 0 02"])
    }

    /// Whatever comes and goes: numbers never fall, a change raises them, and a second run has nothing to say.
    @Test(arguments: 1...200 as ClosedRange<UInt64>) func numbersOnlyRise(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var state: [String: PublishedEvent] = [:]
        for night in 0..<20 {
            let events = ["x", "y", "z"].filter { _ in Bool.random(using: &random) }.map {
                Self.event(
                    $0, Self.day + Int.random(in: 0...30, using: &random), says: Bool.random(using: &random) ? "a" : "b"
                )
            }
            let plan = Self.plan(events, state.values.sorted { $0.uid < $1.uid })
            for change in plan.changes {
                #expect(change.sequence == (state[change.uid].map { $0.sequence + 1 } ?? 0), "night \(night)")
                state[change.uid] = change
            }
            let live = Set(plan.entries.filter { !$0.state.isCancelled }.map(\.state.uid))
            #expect(live == Set(events.map(\.uid)))
            // Everything that was ever told is either still true or called off: all days lie in the window.
            #expect(Set(plan.entries.map(\.state.uid)) == Set(state.keys))
            let again = Self.plan(events, state.values.sorted { $0.uid < $1.uid })
            #expect(again.changes.isEmpty)
            #expect(
                CalendarFile.text(again, name: "n", language: .en) == CalendarFile.text(plan, name: "n", language: .en))
        }
    }
}
