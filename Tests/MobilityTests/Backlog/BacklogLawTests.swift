import CivilCalendar
import Mobility
import TestSupport
import Testing

/// What holds for every backlog, tried on random ones.
@Suite("Laws of the plan")
struct BacklogLawTests {
    typealias Sample = BacklogSample

    private static func each(_ count: Int, _ body: (inout SeededRandom, BacklogPlanner, [BacklogEntry]) throws -> Void)
        throws
    {
        let holidays = try Sample.holidays()
        for seed in 0..<UInt64(count) {
            var random = SeededRandom(seed: seed)
            let entries = Sample.random(&random)
            try body(&random, BacklogPlanner(entries, holidays: holidays), entries)
        }
    }

    @Test("every renewal once, on working days when its window is open, no day beyond its capacity")
    func sound() throws {
        let holidays = try Sample.holidays()
        try Self.each(300) { random, planner, entries in
            let perDay = Int.random(in: 1...5, using: &random)
            let start = Sample.monday + Int.random(in: -6...20, using: &random)
            let plan = planner.plan(from: start, perDay: perDay)
            #expect(plan.filings.map(\.entry.permitID).sorted() == entries.map(\.permitID).sorted())
            #expect(plan.filings.map(\.position) == Array(1...entries.count + 1).dropLast())
            #expect(plan.filings.map(\.day) == plan.filings.map(\.day).sorted())
            for (day, filings) in Dictionary(grouping: plan.filings, by: \.day) {
                #expect(filings.count <= perDay)
                #expect(holidays.isWorkingDay(day) && day >= start)
                #expect(filings.allSatisfy { $0.entry.opensOn <= day })
            }
        }
    }

    @Test("a family that fits into a day is filed on one")
    func families() throws {
        try Self.each(300) { random, planner, _ in
            let perDay = Int.random(in: 1...5, using: &random)
            let plan = planner.plan(from: Sample.monday, perDay: perDay)
            for (family, filings) in Dictionary(grouping: plan.filings, by: \.entry.familyID) {
                let days = Set(filings.map(\.day))
                #expect(days.count == (filings.count + perDay - 1) / perDay, "\(family): \(plan.schedule)")
            }
        }
    }

    @Test("the order of the input changes nothing")
    func stable() throws {
        let holidays = try Sample.holidays()
        try Self.each(100) { random, planner, entries in
            let shuffled = BacklogPlanner(entries.shuffled(using: &random), holidays: holidays)
            #expect(planner.plan(from: Sample.monday, perDay: 2) == shuffled.plan(from: Sample.monday, perDay: 2))
        }
    }

    @Test("with capacity for all everything is filed on the first working day")
    func unlimited() throws {
        try Self.each(100) { _, planner, entries in
            let plan = planner.plan(from: Sample.monday, perDay: max(1, entries.count))
            #expect(plan.filings.allSatisfy { $0.day == Sample.monday })
        }
    }

    @Test("more capacity never misses more deadlines, and never costs more at as many")
    func capacity() throws {
        try Self.each(300) { _, planner, entries in
            var before: [Int]?
            for perDay in 1...max(1, entries.count) {
                let cost = planner.plan(from: Sample.monday, perDay: perDay).cost
                if let before { #expect(!before.lexicographicallyPrecedes(cost), "\(before) < \(cost) at \(perDay)") }
                before = cost
            }
        }
    }

    @Test("an earlier start never misses more deadlines, and never costs more at as many")
    func start() throws {
        try Self.each(300) { random, planner, _ in
            let perDay = Int.random(in: 1...4, using: &random)
            var before: [Int]?
            for shift in (-8...8).reversed() {
                let cost = planner.plan(from: Sample.monday + shift, perDay: perDay).cost
                if let before { #expect(!before.lexicographicallyPrecedes(cost), "\(before) < \(cost) at \(shift)") }
                before = cost
            }
        }
    }

    /// Tries every order. Without idle places no schedule can be better than the best of these.
    @Test("for people without families whose days cost the same, no plan is better")
    func best() throws {
        let holidays = try Sample.holidays()
        for seed in 0..<UInt64(150) {
            var random = SeededRandom(seed: seed)
            let entries = (0..<Int.random(in: 1...6, using: &random)).map {
                Sample.entry("E\($0)", Int.random(in: -9...5, using: &random))
            }
            let perDay = Int.random(in: 1...3, using: &random)
            let plan = BacklogPlanner(entries, holidays: holidays).plan(from: Sample.monday, perDay: perDay)
            let days = plan.filings.map(\.day)
            var best = plan.cost
            Self.forEachOrder(of: entries) { order in
                let late = zip(order, days).reduce(into: [0, 0]) { sum, item in
                    let (entry, day) = item
                    sum[0] += day > entry.lawfulThrough ? 2 : 0
                    sum[1] += entry.fine(on: day).max.centimos
                }
                if late.lexicographicallyPrecedes(best) { best = late }
            }
            #expect(plan.cost == best, "\(seed)")
        }
    }

    private static func forEachOrder(
        of entries: [BacklogEntry], _ done: [BacklogEntry] = [], _ body: ([BacklogEntry]) -> Void
    ) {
        guard !entries.isEmpty else { return body(done) }
        for index in entries.indices {
            var rest = entries
            let next = rest.remove(at: index)
            forEachOrder(of: rest, done + [next], body)
        }
    }
}
