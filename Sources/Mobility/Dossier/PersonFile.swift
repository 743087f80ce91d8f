public import CivilCalendar

/// All records of one person.
public struct PersonFile: Sendable, Equatable {
    /// The person.
    public var person: Person
    /// The person's documents.
    public var documents: [IdentityDocument] = []
    /// The person's permits.
    public var permits: [Permit] = []
    /// The person's filings.
    public var filings: [Filing] = []
    /// What happened to those filings.
    public var events: [FilingEvent] = []
    /// Evidence that names the person or one of the filings.
    public var evidence: [Evidence] = []
    /// The person's applications for relief.
    public var reliefApplications: [ReliefApplication] = []
    /// The person's trips.
    public var trips: [Trip] = []
    /// The person's travel permits.
    public var travelPermits: [TravelPermit] = []
    /// The person's visits.
    public var stays: [Stay] = []
    /// What was paid for the person.
    public var payments: [Payment] = []

    /// The first day of any permit or stay.
    public var firstRecorded: Day? {
        Day.earlier(permits.lazy.map(\.validFrom).min(), stays.lazy.map(\.enteredOn).min())
    }

    /// A file that holds the person alone so far.
    public init(_ person: Person) { self.person = person }
}
