import CivilCalendar
import TestSupport
import Testing

/// Sets of days against the plainest thing that can stand for them: a truth value for each of 40 days and one for all
/// days after.
@Suite struct DaySetTests {
    private static let span = 40

    private static func randomRange(_ random: inout SeededRandom) -> DayRange? {
        let start = Day(number: Int.random(in: 0..<span, using: &random))
        let end = Int.random(in: 0...4, using: &random) == 0 ? nil : start + Int.random(in: -2...12, using: &random)
        return DayRange(from: start, before: end)
    }

    private static func randomSet(_ random: inout SeededRandom) -> DaySet {
        DaySet((0..<Int.random(in: 0...5, using: &random)).compactMap { _ in randomRange(&random) })
    }

    /// The truth values from one day before the span to some after it, and far in the future.
    private static func truth(_ isIn: (Day) -> Bool) -> [Bool] {
        (-1..<(span + 20)).map { isIn(Day(number: $0)) } + [isIn(.latest), isIn(.earliest)]
    }

    private static func isWellFormed(_ set: DaySet) -> Bool {
        zip(set.ranges, set.ranges.dropFirst()).allSatisfy { left, right in
            left.end.map { $0 < right.start } ?? false
        } && set.ranges.allSatisfy { range in range.end.map { $0 > range.start } ?? true }
    }

    @Test func algebraAgreesWithTruthValues() {
        var random = SeededRandom(seed: 7)
        for _ in 0..<5_000 {
            let (a, b) = (Self.randomSet(&random), Self.randomSet(&random))
            let results: [(String, DaySet, (Day) -> Bool)] = [
                ("union", a.union(b), { a.contains($0) || b.contains($0) }),
                ("intersection", a.intersection(b), { a.contains($0) && b.contains($0) }),
                ("subtracting", a.subtracting(b), { a.contains($0) && !b.contains($0) }),
                ("complement", a.complement, { !a.contains($0) }),
            ]
            for (name, set, expected) in results {
                #expect(Self.truth(set.contains) == Self.truth(expected), "\(name) of \(a) and \(b)")
                #expect(Self.isWellFormed(set), "\(name) of \(a) and \(b)")
            }
        }
    }

    @Test func aSetOfRangesHoldsTheirDays() {
        var random = SeededRandom(seed: 8)
        for _ in 0..<5_000 {
            let ranges = (0..<4).compactMap { _ in Self.randomRange(&random) }
            let set = DaySet(ranges)
            #expect(Self.truth(set.contains) == Self.truth { day in ranges.contains { $0.contains(day) } })
            #expect(Self.isWellFormed(set))
            if let window = DayRange(from: Day(number: 5), before: Day(number: 30)) {
                #expect(set.count(in: window) == (5..<30).count { set.contains(Day(number: $0)) })
            }
        }
    }

    @Test func emptyAndReversedRangesCantBeMade() {
        let day = Day(number: 100)
        #expect(DayRange(from: day, before: day) == nil)
        #expect(DayRange(from: day, before: day - 1) == nil)
        #expect(DayRange(day, through: day - 1) == nil)
        #expect(DayRange(day, through: day) == .on(day))
        #expect(DayRange(day, through: nil) == .from(day))
        #expect(DayRange.always.first == nil)
        #expect(DayRange.always.last == nil)
        #expect(DayRange.on(.latest).last == nil)
    }
}
