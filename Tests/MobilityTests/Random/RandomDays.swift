import CivilCalendar
import TestSupport

/// Days that like to meet: most of them lie at a meaningful distance from one that was chosen before, because mistakes
/// live where two dates touch.
struct RandomDays {
    /// The first day of the span in which the days lie.
    let start: Day
    /// The days chosen so far.
    private var chosen: [Day]

    init(start: Day) {
        self.start = start
        chosen = [start + 400]
    }

    /// A day of the three years, or one near another.
    mutating func any(_ source: inout RandomSource) -> Day {
        if source.chance(12) { return source.one(of: chosen) }
        if source.chance(75) { return near(source.one(of: chosen), &source) }
        return keep(start + source.number(100...1200))
    }

    /// A day at or near the given one.
    mutating func near(_ day: Day, _ source: inout RandomSource) -> Day {
        let distance = source.one(of: RandomDays.distances)
        switch source.number(0...21) {
        case 0...15: return keep(day + distance)
        case 16, 17: return keep(day + source.number(-120...120))
        case 18: return keep(day.adding(months: source.one(of: [-6, -3, 3, 6])) + source.number(-1...1))
        case 19, 20: return day
        default: return keep(day + source.number(-400...400))
        }
    }

    /// A day on or soon after the given one.
    mutating func after(_ day: Day, _ source: inout RandomSource) -> Day {
        keep(day + distanceAfter(&source))
    }

    /// A number of days, 0 or more.
    func distanceAfter(_ source: inout RandomSource) -> Int {
        source.one(of: [0, 1, 1, 2, 5, 7, 14, 15, 16, 29, 30, 31, 45, 60, 89, 90, 91, 92, 120, 200])
    }

    mutating func keep(_ day: Day) -> Day {
        chosen.append(day)
        return day
    }

    private static let distances = [
        -183, -91, -90, -89, -61, -60, -59, -31, -30, -29, -16, -15, -14, -8, -7, -6, -5, -2, -1, -1, -1, 0, 0, 0, 0, 1,
        1, 1, 2, 5, 6, 7, 8, 14, 15, 15, 16, 16, 17, 29, 30, 31, 59, 60, 61, 89, 90, 91, 180, 183, 365,
    ]
}
