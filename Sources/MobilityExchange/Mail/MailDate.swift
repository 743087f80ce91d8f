import CivilCalendar

/// A moment as mails write it (RFC 5322, section 3.3): `Sat, 21 Nov 2026 09:30:00 -0500`.
enum MailDate {
    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    static func text(_ moment: Moment, utcOffset: Int) -> String {
        let day = moment.day(utcOffset: utcOffset)
        let (year, month, dayOfMonth) = day.civil
        let minutes = abs(utcOffset) / 60
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(weekdays[day.weekday.rawValue - 1]), \(dayOfMonth) \(months[month - 1]) "
            + "\(String(repeating: "0", count: max(0, 4 - String(year).count)))\(year) "
            + "\(moment.time(utcOffset: utcOffset)) \(utcOffset < 0 ? "-" : "+")\(two(minutes / 60))\(two(minutes % 60))"
    }
}
