import CivilCalendar
import Mobility

/// The numbers by which the indexes of findings are sorted: anchor, severity and first or last day, one behind the other;
/// see `schema.sql`.
enum FindingKey {
    /// What the index of ends is sorted by; it leaves out where no end is known.
    static let end = "((anchor_day * 4 + severity) << 22 | until_day + 719162)"
    /// What the index of starts is sorted by.
    static let start = "((anchor_day * 4 + severity) << 22 | since_day + 719162)"

    /// What sets all bits of the day.
    static let days = 1 << 22 - 1

    /// The number of an anchor, a severity and a day.
    static func number(_ anchor: Int, _ severity: Severity, _ day: Day) -> Int {
        (anchor * 4 + severity.rank) << 22 | (day - .earliest)
    }
}
