public import CivilCalendar

/// A residence or another status (calidad migratoria) held for a time.
public struct Permit: Record {
    /// The employer's own id of the permit.
    public var permitID: String
    /// Who holds it.
    public var personID: String
    /// The status.
    public var visaType: VisaType
    /// First valid day.
    public var validFrom: Day
    /// Last valid day; empty only for indefinite statuses.
    public var validUntil: Day?
    /// Number of the resolution that granted it.
    public var resolutionNo: String?
    /// Day on which the card (carné de extranjería) was issued.
    public var cardIssuedOn: Day?
    /// Last valid day of the card.
    public var cardExpiresOn: Day?

    public static let kind = RecordKind.permits

    public static let columns: [Column] = [
        Column("permit_id", .id, required: true),
        Column("person_id", .reference(.people), required: true, readBy: .none),
        Column("visa_type", .choice(VisaType.codes), required: true),
        Column("valid_from", .day, required: true),
        Column("valid_until", .day),
        Column("resolution_no", .text, readBy: .none),
        Column("card_issued_on", .day),
        Column("card_expires_on", .day),
    ]

    public init(_ fields: inout FieldCursor) throws(RecordError) {
        permitID = try fields.text()
        personID = try fields.text()
        visaType = try fields.choice()
        validFrom = try fields.day()
        validUntil = try fields.optionalDay()
        resolutionNo = try fields.optionalText()
        cardIssuedOn = try fields.optionalDay()
        cardExpiresOn = try fields.optionalDay()
    }

    public var fields: [FieldValue] {
        [
            .init(permitID), .init(personID), .init(visaType), .init(validFrom), .init(validUntil),
            .init(resolutionNo), .init(cardIssuedOn), .init(cardExpiresOn),
        ]
    }

    public var id: String { permitID }
}
