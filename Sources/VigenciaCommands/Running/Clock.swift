import CivilCalendar
import Foundation

/// The one place that asks what time it is.
enum Clock {
    /// Peru's time is five hours behind UTC all year; it has had no summer time since 1994. Taken as such rather than
    /// from a time zone file, which a small machine may lack.
    private static let limaOffset = -5 * 3600

    private static var secondsSince1970: Int { Int(Date().timeIntervalSince1970.rounded(.down)) }

    /// Today in Lima.
    static var today: Day { day(of: secondsSince1970 + limaOffset) }

    /// The moment in UTC, as RFC 3339.
    static var now: String {
        let seconds = secondsSince1970
        let ofDay = seconds - Int(day(of: seconds).number) * 86_400
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(day(of: seconds))T\(two(ofDay / 3600)):\(two(ofDay / 60 % 60)):\(two(ofDay % 60))Z"
    }

    private static func day(of seconds: Int) -> Day {
        Day(number: seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
    }
}
