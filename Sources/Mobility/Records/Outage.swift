public import CivilCalendar

/// A time in which a portal could not be used.
public struct Outage: Record {
    /// The employer's own id of the outage.
    public var outageID: String
    /// The portal, such as agencia-digital.
    public var portal: String
    /// What could not be filed.
    public var procedures: [PortalService]
    /// The statuses concerned; empty for all.
    public var visaTypes: [VisaType]
    /// First day down.
    public var beganOn: Day
    /// Last day down; empty while it lasts.
    public var endedOn: Day?
    /// Where that is published.
    public var source: String?

    public static let kind = RecordKind.outages

    public static let columns: [Column] = [
        Column("outage_id", .id, required: true),
        Column("portal", .text, required: true),
        Column("procedures", .list(of: PortalService.codes), required: true),
        Column("visa_types", .list(of: VisaType.codes)),
        Column("began_on", .day, required: true),
        Column("ended_on", .day),
        Column("source", .text),
    ]

    public init(_ fields: inout FieldCursor) throws(RecordError) {
        outageID = try fields.text()
        portal = try fields.text()
        procedures = try fields.list()
        visaTypes = try fields.list()
        beganOn = try fields.day()
        endedOn = try fields.optionalDay()
        source = try fields.optionalText()
    }

    public var fields: [FieldValue] {
        [
            .init(outageID), .init(portal), .init(procedures), .init(visaTypes), .init(beganOn), .init(endedOn),
            .init(source),
        ]
    }

    public var id: String { outageID }
}
