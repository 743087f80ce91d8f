import CivilCalendar
import TestSupport
import Testing

@testable import MobilityStore

@Suite struct AnchorDayTests {
    /// The anchors of ranges that contain a day.
    private func anchors(_ day: Day) -> Set<Int> {
        Set(AnchorDay.anchors(before: day) + [Int(day.number)] + AnchorDay.anchors(after: day))
    }

    @Test func anchorIsTheRoundestDayOfTheRange() {
        // Numbered from 0001-01-01, which is 1.
        func anchor(_ first: Int, _ last: Int) -> Int {
            AnchorDay.anchor(from: Day(number: first - 719_163), through: Day(number: last - 719_163)) + 719_163
        }
        #expect(anchor(4, 7) == 4)
        #expect(anchor(5, 7) == 6)
        #expect(anchor(5, 5) == 5)
        #expect(anchor(3, 9) == 8)
        #expect(anchor(1, 3_652_058) == 1 << 21)
    }

    @Test(arguments: [Day.earliest, Day(number: 0), .latest])
    func aRangeWithoutAKnownEndStandsAtTheRoot(first: Day) {
        #expect(AnchorDay.anchor(from: first, through: .latest) == 1 << 22 - 719_163)
        #expect(AnchorDay.anchors(after: first).last == 1 << 22 - 719_163)
    }

    @Test func everyDayOfARangeLeadsToItsAnchorAndNoOther() {
        var random = SeededRandom(seed: 1)
        for _ in 0..<300 {
            let first = Day(number: Int.random(in: 18_000...22_000, using: &random))
            let last = first + Int.random(in: 0...60, using: &random)
            let anchor = AnchorDay.anchor(from: first, through: last)
            for offset in -70...(last - first + 70) {
                let day = first + offset
                let found =
                    AnchorDay.anchors(before: day).contains(anchor) && last >= day || anchor == day.number
                    || AnchorDay.anchors(after: day).contains(anchor) && first <= day
                #expect(found == (day >= first && day <= last), "\(first) \(last) \(day)")
            }
        }
    }

    @Test(arguments: [Day.earliest, Day(number: 0), Day(number: 20_391), .latest])
    func rangesWithoutStartOrEnd(day: Day) {
        let anchors = anchors(day)
        #expect(anchors.contains(AnchorDay.anchor(from: .earliest, through: .latest)))
        #expect(anchors.contains(AnchorDay.anchor(from: day, through: .latest)))
        #expect(anchors.contains(AnchorDay.anchor(from: .earliest, through: day)))
        #expect(anchors.count <= 23)
    }
}
