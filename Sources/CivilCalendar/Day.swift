/// A day of the proleptic Gregorian calendar, without time or zone: the number of days since 1970-01-01.
///
/// Nothing in this module asks what day it is; whoever needs today hands it in.
@frozen
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01, which is 0; earlier days are negative.
    public let number: Int32

    /// Makes a day from its number. Numbers outside ``earliest`` … ``latest`` are brought to the nearer of the two.
    @inlinable
    public init(number: Int) {
        self.number = Int32(clamping: Swift.min(Swift.max(number, -719_162), 2_932_896))
    }

    /// 0001-01-01, the first day that can be written. Stands for "always was" at the start of a range.
    public static let earliest = Day(number: -719_162)
    /// 9999-12-31, the last day that can be written. Stands for "no end" where a single day is asked for.
    public static let latest = Day(number: 2_932_896)

    /// Makes a day from year, month and day of the month; nil where there is no such day (2023-02-30) or the year
    /// is outside 1 … 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= Day.lengthOfMonth(month, year: year)
        else { return nil }
        self.init(number: Day.daysFromCivil(year: year, month: month, day: day))
    }

    @inlinable
    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    /// The earlier of two days, where nil is a day that never comes.
    @inlinable
    public static func earlier(_ left: Day?, _ right: Day?) -> Day? {
        guard let left else { return right }
        guard let right else { return left }
        return Swift.min(left, right)
    }
}

extension Day {
    /// Year (1 … 9999), month (1 … 12) and day of the month (1 … 31).
    public var civil: (year: Int, month: Int, day: Int) {
        // Counted in years that begin on 1 March, so that the leap day is the last of its year; no day lies before the
        // year 0. Multiplied rather than divided where the numbers allow: Neri and Schneider, Euclidean affine functions
        // and their application to calendar algorithms, 2022, give the factors and prove them.
        let quarterDays = 4 * UInt32(bitPattern: number &+ 719_468) &+ 3
        let century = quarterDays / 146_097
        let ofCentury = (quarterDays % 146_097) | 3
        let years = 2_939_745 &* UInt64(ofCentury)
        let dayOfYear = UInt32(truncatingIfNeeded: years) / 2_939_745 / 4
        let months = 2_141 &* dayOfYear &+ 197_913
        let isNextYear = dayOfYear >= 306
        return (
            Int(100 &* century) + Int(years >> 32) + (isNextYear ? 1 : 0), Int(months >> 16) - (isNextYear ? 12 : 0),
            Int((months & 0xFFFF) / 2_141) + 1
        )
    }

    /// The year, 1 … 9999.
    public var year: Int { civil.year }

    /// The day of the week.
    public var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        let index = (Int(number) + 3) % 7
        return Weekday(rawValue: (index < 0 ? index + 7 : index) + 1) ?? .monday
    }

    /// The same day of the month `months` calendar months later (earlier if negative), brought back to the last day
    /// of a shorter month: six months before 2026-08-31 is 2026-02-28.
    public func adding(months: Int) -> Day {
        let (year, month, day) = civil
        let index = year * 12 + (month - 1) + months
        let newYear = index >= 0 ? index / 12 : (index - 11) / 12
        let newMonth = index - newYear * 12 + 1
        guard newYear >= 1 else { return .earliest }
        guard newYear <= 9999 else { return .latest }
        let clamped = min(day, Day.lengthOfMonth(newMonth, year: newYear))
        return Day(number: Day.daysFromCivil(year: newYear, month: newMonth, day: clamped))
    }

    /// The same day `years` years later; 29 February becomes the 28th in a year that has none.
    public func adding(years: Int) -> Day { adding(months: years * 12) }

    /// The day `days` days later; stays within ``earliest`` … ``latest``.
    @inlinable
    public static func + (day: Day, days: Int) -> Day { Day(number: Int(day.number) + days) }
    /// The day `days` days earlier; stays within ``earliest`` … ``latest``.
    @inlinable
    public static func - (day: Day, days: Int) -> Day { Day(number: Int(day.number) - days) }
    /// The number of days from `right` to `left`; negative if `left` is the earlier one.
    @inlinable
    public static func - (left: Day, right: Day) -> Int { Int(left.number) - Int(right.number) }

    /// True for years with a 29 February.
    public static func isLeap(year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    /// The number of days of a month (1 … 12) in a year.
    public static func lengthOfMonth(_ month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year: year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func daysFromCivil(year: Int, month: Int, day: Int) -> Int {
        let marchYear = month <= 2 ? year - 1 : year
        let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}

extension Day: Codable {
    /// Reads the day's number.
    public init(from decoder: any Decoder) throws {
        self.init(number: try decoder.singleValueContainer().decode(Int.self))
    }

    /// Writes the day's number.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }
}
