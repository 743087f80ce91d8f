public import CivilCalendar

/// A person's application for a relief measure.
public struct ReliefApplication: Record {
    /// The employer's own id of the application.
    public var applicationID: String
    /// The measure applied for.
    public var reliefID: String
    /// Who applied.
    public var personID: String
    /// When.
    public var appliedOn: Day

    public static let kind = RecordKind.reliefApplications

    public static let columns: [Column] = [
        Column("application_id", .id, required: true),
        Column("relief_id", .reference(.reliefMeasures), required: true),
        Column("person_id", .reference(.people), required: true, readBy: .none),
        Column("applied_on", .day, required: true),
    ]

    public init(_ fields: inout FieldCursor) throws(RecordError) {
        applicationID = try fields.text()
        reliefID = try fields.text()
        personID = try fields.text()
        appliedOn = try fields.day()
    }

    public var fields: [FieldValue] {
        [
            .init(applicationID), .init(reliefID), .init(personID), .init(appliedOn),
        ]
    }

    public var id: String { applicationID }
}
