import CivilCalendar
import Foundation

/// The one place that asks what time it is.
enum Clock {
    /// The moment, to the second.
    static var moment: Moment { Moment(seconds: Int(Date().timeIntervalSince1970.rounded(.down))) }

    /// Today in Lima.
    static var today: Day { moment.limaDay }

    /// The moment in UTC, as RFC 3339.
    static var now: String { moment.utc }
}
