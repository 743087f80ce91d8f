public import CivilCalendar

/// An application lodged with Migraciones.
public struct Filing: Record {
    /// The employer's own id of the filing.
    public var filingID: String
    /// For whom it was filed.
    public var personID: String
    /// What was applied for.
    public var procedure: Procedure
    /// The permit that it renews or replaces; for a card, the permit of the card.
    public var permitID: String?
    /// Day on which it was lodged.
    public var filedOn: Day
    /// File number (número de expediente): two capital letters and nine digits.
    public var expedienteNo: String?
    /// Application date as published (fecha de publicación).
    public var publicationDate: Day?
    /// Verification code (código de verificación).
    public var verificationCode: String?
    /// How it ended, or that it is pending.
    public var outcome: Outcome
    /// Day of the decision, withdrawal or voiding; required unless pending.
    public var decidedOn: Day?

    public static let kind = RecordKind.filings

    public static let columns: [Column] = [
        Column("filing_id", .id, required: true),
        Column("person_id", .reference(.people), required: true, readBy: .none),
        Column("procedure", .choice(Procedure.codes), required: true),
        Column("permit_id", .reference(.permits)),
        Column("filed_on", .day, required: true),
        Column("expediente_no", .text),
        Column("publication_date", .day),
        Column("verification_code", .text),
        Column("outcome", .choice(Outcome.codes), required: true),
        Column("decided_on", .day),
    ]

    public init(_ fields: inout FieldCursor) throws(RecordError) {
        filingID = try fields.text()
        personID = try fields.text()
        procedure = try fields.choice()
        permitID = try fields.optionalText()
        filedOn = try fields.day()
        expedienteNo = try fields.optionalText()
        publicationDate = try fields.optionalDay()
        verificationCode = try fields.optionalText()
        outcome = try fields.choice()
        decidedOn = try fields.optionalDay()
    }

    public var fields: [FieldValue] {
        [
            .init(filingID), .init(personID), .init(procedure), .init(permitID), .init(filedOn),
            .init(expedienteNo), .init(publicationDate), .init(verificationCode), .init(outcome), .init(decidedOn),
        ]
    }

    public var id: String { filingID }
}
