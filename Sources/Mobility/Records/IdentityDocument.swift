public import CivilCalendar

/// A passport, a carné de extranjería or a paper that supports an application.
public struct IdentityDocument: Record {
    /// The employer's own id of the document.
    public var documentID: String
    /// Whose document it is.
    public var personID: String
    /// What kind of document it is.
    public var type: DocumentType
    /// The number on it.
    public var number: String?
    /// Country that issued it, ISO 3166-1 alpha-3.
    public var issuingCountry: String?
    /// Day of issue.
    public var issuedOn: Day?
    /// Last valid day.
    public var expiresOn: Day?

    public static let kind = RecordKind.documents

    public static let columns: [Column] = [
        Column("document_id", .id, required: true),
        Column("person_id", .reference(.people), required: true, readBy: .none),
        Column("type", .choice(DocumentType.codes), required: true),
        Column("number", .text, readBy: .none),
        Column("issuing_country", .country),
        Column("issued_on", .day),
        Column("expires_on", .day),
    ]

    public init(_ fields: inout FieldCursor) throws(RecordError) {
        documentID = try fields.text()
        personID = try fields.text()
        type = try fields.choice()
        number = try fields.optionalText()
        issuingCountry = try fields.optionalText()
        issuedOn = try fields.optionalDay()
        expiresOn = try fields.optionalDay()
    }

    public var fields: [FieldValue] {
        [
            .init(documentID), .init(personID), .init(type), .init(number), .init(issuingCountry), .init(issuedOn),
            .init(expiresOn),
        ]
    }

    public var id: String { documentID }
}
