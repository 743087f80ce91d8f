import CivilCalendar
import TestSupport
import Testing

@testable import MobilityStore

@Suite struct AnchorDayTests {
    private func numbers(_ day: Day) -> Set<Int> {
        let anchors = AnchorDay.anchors(containing: day)
        return Set(anchors.upTo + anchors.after)
    }

    @Test func anchorIsTheRoundestDayOfTheRange() {
        // Numbered from 0001-01-01, which is 1.
        func day(_ number: Int) -> Day { Day(number: number - 719_163) }
        #expect(AnchorDay.anchor(from: day(4), through: day(7)) == day(4))
        #expect(AnchorDay.anchor(from: day(5), through: day(7)) == day(6))
        #expect(AnchorDay.anchor(from: day(5), through: day(5)) == day(5))
        #expect(AnchorDay.anchor(from: day(3), through: day(9)) == day(8))
        #expect(AnchorDay.anchor(from: .earliest, through: .latest) == day(1 << 21))
    }

    @Test func everyDayOfARangeLeadsToItsAnchorAndNoOther() {
        var random = SeededRandom(seed: 1)
        for _ in 0..<300 {
            let first = Day(number: Int.random(in: 18_000...22_000, using: &random))
            let last = first + Int.random(in: 0...60, using: &random)
            let anchor = AnchorDay.anchor(from: first, through: last)
            for offset in -70...(last - first + 70) {
                let day = first + offset
                let anchors = AnchorDay.anchors(containing: day)
                let found =
                    anchors.upTo.contains(Int(anchor.number)) && last >= day
                    || anchors.after.contains(Int(anchor.number)) && first <= day
                #expect(found == (day >= first && day <= last), "\(first) \(last) \(day)")
            }
        }
    }

    @Test(arguments: [Day.earliest, Day(number: 0), Day(number: 20_391), .latest])
    func rangesWithoutStartOrEnd(day: Day) {
        #expect(numbers(day).contains(Int(AnchorDay.anchor(from: .earliest, through: .latest).number)))
        #expect(numbers(day).contains(Int(AnchorDay.anchor(from: day, through: .latest).number)))
        #expect(numbers(day).contains(Int(AnchorDay.anchor(from: .earliest, through: day).number)))
        #expect(numbers(day).count <= 22)
    }
}
