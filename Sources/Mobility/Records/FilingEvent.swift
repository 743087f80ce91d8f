public import CivilCalendar

/// Something that happened to a filing between lodging and decision.
public struct FilingEvent: Record {
    /// The employer's own id of the event.
    public var eventID: String
    /// The filing to which it happened.
    public var filingID: String
    /// What happened.
    public var event: FilingEventKind
    /// When.
    public var happenedOn: Day
    /// Day by which the authority wants an answer, where it named one.
    public var dueOn: Day?

    public static let kind = RecordKind.filingEvents

    public static let columns: [Column] = [
        Column("event_id", .id, required: true),
        Column("filing_id", .reference(.filings), required: true),
        Column("event", .choice(FilingEventKind.codes), required: true),
        Column("happened_on", .day, required: true),
        Column("due_on", .day),
    ]

    public init(_ fields: inout FieldCursor) throws(RecordError) {
        eventID = try fields.text()
        filingID = try fields.text()
        event = try fields.choice()
        happenedOn = try fields.day()
        dueOn = try fields.optionalDay()
    }

    public var fields: [FieldValue] {
        [
            .init(eventID), .init(filingID), .init(event), .init(happenedOn), .init(dueOn),
        ]
    }

    public var id: String { eventID }
}
