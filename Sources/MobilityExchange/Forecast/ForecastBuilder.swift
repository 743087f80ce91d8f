public import CivilCalendar
public import Mobility
public import MobilityStore

/// Asks the database for what a forecast needs: the findings of its days, and nothing of other days.
public struct ForecastBuilder {
    private let repository: Repository

    /// Looks ahead in a database.
    public init(repository: Repository) { self.repository = repository }

    /// The forecast from a day for so many days.
    public func forecast(asOf day: Day, days: Int, filter: ReportFilter = ReportFilter()) throws -> ForecastAnswer {
        let last = day + days
        let stored = try DayRange(day, through: last).map { try repository.findings(overlapping: $0) } ?? []
        let people = try repository.peopleAndPrincipals(of: Set(stored.compactMap(\.personID)))
        // Counts over all findings come first, so that a filter changes what is shown and not what is said.
        let forecast = Forecast(findings: stored, asOf: day, through: last)
            .only(atLeast: filter.severity) { filter.concerns($0, people: people) }
        return ForecastAnswer(
            forecast: forecast, people: people,
            employers: try repository.records(.employers).compactMap { ($0 as? Employer)?.legalName })
    }
}

/// A forecast with the names that a reader needs.
public struct ForecastAnswer: Sendable {
    /// What happens.
    public let forecast: Forecast
    /// The people concerned and their principals, by id.
    public let people: [String: Person]
    /// The names of the employers, for the head.
    public let employers: [String]
}
