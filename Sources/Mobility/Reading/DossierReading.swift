public import CivilCalendar

/// A dossier read under a policy: the terms of the law that several rules share, worked out once.
///
/// A rule takes this and nothing else. It holds no current day and gives none.
public struct DossierReading: Sendable {
    /// The records.
    public let dossier: Dossier
    /// The law.
    public let policy: Policy
    /// Outages and relief.
    public let circumstances: Circumstances
    /// The person's permits by first day, then id, each with what the law makes of it.
    public let permits: [PermitReading]
    /// The person's filings by filing day, then id.
    public let filings: [FilingReading]
    /// The person's trips by the day of leaving, then id.
    public let trips: [TripReading]
    /// The principal, read alike.
    public var principal: DossierReading? { principalBox.first }

    // An array of none or one, since a value can't hold itself.
    private let principalBox: [DossierReading]

    /// Reads a dossier.
    public init(_ dossier: Dossier, policy: Policy, circumstances: Circumstances) {
        let file = dossier.subject
        self.dossier = dossier
        self.policy = policy
        self.circumstances = circumstances
        let relief = ReliefReading(measures: circumstances.reliefMeasures, applications: file.reliefApplications)
        self.relief = relief
        filings = file.filings.map(FilingReading.init).sorted {
            ($0.filing.filedOn, $0.filing.filingID) < ($1.filing.filedOn, $1.filing.filingID)
        }
        permits = PermitReading.all(of: file, filings: filings, relief: relief, policy: policy)
        trips = file.trips.map(TripReading.init).sorted {
            ($0.leaving, $0.trip.tripID) < ($1.leaving, $1.trip.tripID)
        }
        principalBox =
            dossier.principal.map {
                [DossierReading(Dossier(subject: $0), policy: policy, circumstances: circumstances)]
            } ?? []
    }

    /// The relief that reaches this person.
    public let relief: ReliefReading

    /// The person.
    public var person: Person { dossier.subject.person }

    /// The permit of this id, if it is one of the person's.
    public func permit(_ id: String?) -> PermitReading? {
        id.flatMap { id in permits.first { $0.permit.permitID == id } }
    }

    /// The days on which anything is reported of the person: not after the end of the own employment, nor after the end
    /// of the principal's.
    public var reported: DayRange {
        let ends = [person.employmentEnd, dossier.principal?.person.employmentEnd].compactMap(\.self)
        return DayRange(.earliest, through: ends.min()) ?? .always
    }

    /// The days on which the person is abroad, by what did happen rather than what was planned.
    public var abroad: DaySet { DaySet(trips.compactMap(\.abroad)) }
}
