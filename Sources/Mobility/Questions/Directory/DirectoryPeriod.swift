public import CivilCalendar

/// From when to when something can be had at a place, with the words for days of which only a month or less is known.
public struct DirectoryPeriod: Sendable, Equatable {
    /// The days. Where the sources name no day, the first day of the month or year that they name stands for it.
    public let days: DayRange
    /// What the sources say of the beginning, where they name no day: "March 2023".
    public let fromStated: Bilingual?
    /// What the sources say of the end, where they name no day.
    public let endedStated: Bilingual?

    /// A period; the texts are given where the bounds of the days stand for something vaguer.
    public init(days: DayRange, fromStated: Bilingual? = nil, endedStated: Bilingual? = nil) {
        self.days = days
        self.fromStated = fromStated
        self.endedStated = endedStated
    }

    /// The beginning in words; nil if there is none known.
    public var from: Bilingual? { days.first.map { fromStated ?? DirectoryPeriod.iso($0) } }

    /// The first day on which it is over, in words; nil if no end is known.
    public var ended: Bilingual? { days.end.map { endedStated ?? DirectoryPeriod.iso($0) } }

    private static func iso(_ day: Day) -> Bilingual { Bilingual(en: "\(day)", es: "el \(day)") }
}
