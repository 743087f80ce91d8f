/// The kinds of record; the raw value is the name of the file, of the YAML list and of the table. Each kind refers only
/// to kinds before it or to itself, so this is the order in which to store them.
public enum RecordKind: String, Sendable, CaseIterable, Codable {
    case employers
    case people
    case documents
    case permits
    case filings
    case filingEvents = "filing_events"
    case outages
    case evidence
    case reliefMeasures = "relief_measures"
    case reliefApplications = "relief_applications"
    case trips
    case travelPermits = "travel_permits"
    case stays
    case payments

    /// The type of the records of this kind.
    public var type: any Record.Type {
        switch self {
        case .employers: Employer.self
        case .people: Person.self
        case .documents: IdentityDocument.self
        case .permits: Permit.self
        case .filings: Filing.self
        case .filingEvents: FilingEvent.self
        case .outages: Outage.self
        case .evidence: Evidence.self
        case .reliefMeasures: ReliefMeasure.self
        case .reliefApplications: ReliefApplication.self
        case .trips: Trip.self
        case .travelPermits: TravelPermit.self
        case .stays: Stay.self
        case .payments: Payment.self
        }
    }

    /// The columns in their order; the first is the id.
    public var columns: [Column] { type.columns }

    /// The name of the id column.
    public var idColumn: String { columns[0].name }

    /// The position of a column by its name.
    public func position(of column: String) -> Int? { columns.firstIndex { $0.name == column } }
}
