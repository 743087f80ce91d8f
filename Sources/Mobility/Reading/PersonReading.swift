public import CivilCalendar

/// The records of one person read under a policy: what the law makes of each, worked out once.
public final class PersonReading: Sendable {
    /// The records.
    public let file: PersonFile
    /// The law.
    public let policy: Policy
    /// Outages and relief.
    public let circumstances: Circumstances
    /// The relief that reaches this person.
    public let relief: ReliefReading
    /// The person's permits by first day, then id, each with what the law makes of it.
    public let permits: [PermitReading]
    /// The person's filings by filing day, then id.
    public let filings: [FilingReading]
    /// The person's trips by the day of leaving, then id.
    public let trips: [TripReading]

    /// Reads the records of a person.
    public init(_ file: PersonFile, policy: Policy, circumstances: Circumstances) {
        self.policy = policy
        self.circumstances = circumstances
        relief = ReliefReading(circumstances, applications: file.reliefApplications)
        filings = file.filings.map(FilingReading.init).inOrder {
            ($0.filing.filedOn, $0.filing.filingID) < ($1.filing.filedOn, $1.filing.filingID)
        }
        permits = PermitReading.all(of: file, filings: filings, relief: relief, policy: policy)
        trips = file.trips.map(TripReading.init).inOrder {
            ($0.leaving, $0.trip.tripID) < ($1.leaving, $1.trip.tripID)
        }
        self.file = file
    }

    /// The person.
    public var person: Person { file.person }

    /// The permit of this id, if it is one of the person's.
    public func permit(_ id: String?) -> PermitReading? {
        id.flatMap { id in permits.first { $0.permit.permitID == id } }
    }

    /// The days on which the person is abroad, by what did happen rather than what was planned.
    public var abroad: DaySet { DaySet(trips.lazy.compactMap(\.abroad)) }

    /// The days before the person came of age; none if the day of birth is not known.
    var minority: DaySet {
        guard let birth = person.birthDate else { return .none }
        let age = policy.value(.majorityAge, on: birth).value.count
        return DaySet(DayRange(from: .earliest, before: birth.adding(years: age)))
    }
}
