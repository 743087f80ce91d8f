import CivilCalendar

/// Days in Spanish sentences.
enum SpanishDays {
    private static let months = [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "setiembre", "octubre", "noviembre",
        "diciembre",
    ]

    /// `9 de noviembre de 2026`.
    static func text(_ day: Day) -> String {
        let (year, month, dayOfMonth) = day.civil
        return "\(dayOfMonth) de \(months[month - 1]) de \(year)"
    }

    /// `3 de noviembre de 2026, 5 de noviembre de 2026 y 9 de noviembre de 2026`.
    static func list(_ days: [Day]) -> String {
        guard days.count > 1, let last = days.last else { return days.map(text).joined() }
        return days.dropLast().map(text).joined(separator: ", ") + " y \(text(last))"
    }
}
