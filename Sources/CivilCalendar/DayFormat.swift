/// How a day is written in a file that people made. The contract is ISO; the others are read only when asked for,
/// since 03/04/2026 means two days.
public enum DayFormat: String, Sendable, CaseIterable {
    case iso = "yyyy-mm-dd"
    case dayMonthYear = "dd/mm/yyyy"
    case monthDayYear = "mm/dd/yyyy"

    /// Reads a day in this format, with the full number of digits; nil for anything else.
    public func day(from text: String) -> Day? {
        guard self != .iso else { return Day(iso: text) }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3 else { return nil }
        let (day, month) = self == .dayMonthYear ? (parts[0], parts[1]) : (parts[1], parts[0])
        return Day(iso: "\(parts[2])-\(month)-\(day)")
    }
}
