import CivilCalendar
import Foundation

/// The one place that asks what time it is.
enum Clock {
    /// Peru's time is five hours behind UTC all year; it has had no summer time since 1994. Taken as such rather than
    /// from a time zone file, which a small machine may lack.
    static let limaOffset = -5 * 3600

    /// The moment.
    static var moment: Moment { Moment(seconds: Int(Date().timeIntervalSince1970.rounded(.down))) }

    /// Today in Lima.
    static var today: Day { moment.day(utcOffset: limaOffset) }

    /// The first moment of a day in Lima.
    static func beginning(of day: Day) -> Moment { Moment(seconds: Int(day.number) * 86_400 - limaOffset) }

    /// The moment in UTC, as RFC 3339.
    static var now: String { moment.description }
}
