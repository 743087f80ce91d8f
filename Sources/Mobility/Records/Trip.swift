public import CivilCalendar

/// A journey out of Peru, planned or made.
public struct Trip: Record {
    /// The employer's own id of the trip.
    public var tripID: String
    /// Who travels.
    public var personID: String
    /// Planned day of leaving Peru.
    public var departsOn: Day
    /// Planned day of coming back.
    public var returnsOn: Day?
    /// Day on which the person did leave.
    public var leftOn: Day?
    /// Day on which the person did come back.
    public var cameBackOn: Day?
    /// Where to.
    public var destination: String?

    public static let kind = RecordKind.trips

    public static let columns: [Column] = [
        Column("trip_id", .id, required: true),
        Column("person_id", .reference(.people), required: true, readBy: .none),
        Column("departs_on", .day, required: true),
        Column("returns_on", .day),
        Column("left_on", .day),
        Column("came_back_on", .day),
        Column("destination", .text, readBy: .none),
    ]

    public init(_ fields: inout FieldCursor) throws(RecordError) {
        tripID = try fields.text()
        personID = try fields.text()
        departsOn = try fields.day()
        returnsOn = try fields.optionalDay()
        leftOn = try fields.optionalDay()
        cameBackOn = try fields.optionalDay()
        destination = try fields.optionalText()
    }

    public var fields: [FieldValue] {
        [
            .init(tripID), .init(personID), .init(departsOn), .init(returnsOn), .init(leftOn), .init(cameBackOn),
            .init(destination),
        ]
    }

    public var id: String { tripID }
}
