public import CivilCalendar
public import Mobility

/// What an inspection asks for.
public struct InspectionQuestion: Sendable {
    /// The ids of the people; those who depend on them come along.
    public var people: [String]
    /// The first day of the time that is inspected; nil for the first that is recorded.
    public var from: Day?
    /// The last day of it; nil for the last asked day.
    public var through: Day?
    /// The days on which the findings are explained, in order, each once.
    public let days: [Day]
    /// The language of the index and of the explanations.
    public var language: Language

    /// Puts a question together.
    public init(people: [String], from: Day? = nil, through: Day? = nil, days: [Day], language: Language) {
        self.people = Set(people).sorted()
        self.from = from
        self.through = through
        self.days = Set(days).sorted()
        self.language = language
    }
}
