import CivilCalendar
import Foundation

/// The one place that asks what time it is.
enum Clock {
    /// How far Lima's clocks are ahead of UTC, in seconds.
    static let limaOffset = Moment.limaOffset

    /// The moment.
    static var moment: Moment { Moment(seconds: Int(Date().timeIntervalSince1970.rounded(.down))) }

    /// Today in Lima.
    static var today: Day { moment.limaDay }

    /// The first moment of a day in Lima.
    static func beginning(of day: Day) -> Moment { Moment(startOf: day) }

    /// The moment in UTC, as RFC 3339.
    static var now: String { moment.description }
}
