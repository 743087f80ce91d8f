import CivilCalendar

/// Moments as people read them.
enum LocalTime {
    /// `2026-11-21 08:05:00` on a clock that is so many seconds ahead of UTC; what is no moment stays as it is.
    static func text(_ moment: String, utcOffset: Int) -> String {
        guard let at = Moment(utc: moment) else { return moment }
        return "\(at.day(utcOffset: utcOffset)) \(at.time(utcOffset: utcOffset))"
    }
}
