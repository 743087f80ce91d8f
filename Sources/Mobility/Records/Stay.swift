public import CivilCalendar

/// A visit on days granted at entry.
public struct Stay: Record {
    /// The employer's own id of the stay.
    public var stayID: String
    /// Who visits.
    public var personID: String
    /// Tourist or business visitor.
    public var visaType: VisaType
    /// Day of immigration control.
    public var enteredOn: Day
    /// Days granted at entry; 0 or more.
    public var daysGranted: Int
    /// Day of leaving; empty while here.
    public var exitedOn: Day?

    public static let kind = RecordKind.stays

    public static let columns: [Column] = [
        Column("stay_id", .id, required: true),
        Column("person_id", .reference(.people), required: true, readBy: .none),
        Column("visa_type", .choice(VisaType.visitorCodes), required: true),
        Column("entered_on", .day, required: true),
        Column("days_granted", .integer(atLeast: 0), required: true),
        Column("exited_on", .day),
    ]

    public init(_ fields: inout FieldCursor) throws(RecordError) {
        stayID = try fields.text()
        personID = try fields.text()
        visaType = try fields.choice()
        enteredOn = try fields.day()
        daysGranted = try fields.integer()
        exitedOn = try fields.optionalDay()
    }

    public var fields: [FieldValue] {
        [
            .init(stayID), .init(personID), .init(visaType), .init(enteredOn), .init(daysGranted), .init(exitedOn),
        ]
    }

    public var id: String { stayID }
}
