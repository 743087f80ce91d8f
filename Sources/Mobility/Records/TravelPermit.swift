public import CivilCalendar

/// A permit to leave Peru while an application is in process (permiso especial de viaje).
public struct TravelPermit: Record {
    /// The employer's own id of the travel permit.
    public var travelPermitID: String
    /// Who may travel with it.
    public var personID: String
    /// The filing in process.
    public var filingID: String?
    /// Day of the application.
    public var appliedOn: Day?
    /// Day of issue; empty until then.
    public var issuedOn: Day?
    /// Day of leaving stated in it; its days count from there.
    public var departsOn: Day

    public static let kind = RecordKind.travelPermits

    public static let columns: [Column] = [
        Column("travel_permit_id", .id, required: true),
        Column("person_id", .reference(.people), required: true, readBy: .none),
        Column("filing_id", .reference(.filings), readBy: .none),
        Column("applied_on", .day, readBy: .none),
        Column("issued_on", .day),
        Column("departs_on", .day, required: true),
    ]

    public init(_ fields: inout FieldCursor) throws(RecordError) {
        travelPermitID = try fields.text()
        personID = try fields.text()
        filingID = try fields.optionalText()
        appliedOn = try fields.optionalDay()
        issuedOn = try fields.optionalDay()
        departsOn = try fields.day()
    }

    public var fields: [FieldValue] {
        [
            .init(travelPermitID), .init(personID), .init(filingID), .init(appliedOn), .init(issuedOn),
            .init(departsOn),
        ]
    }

    public var id: String { travelPermitID }
}
