public import CivilCalendar

/// Money paid to Migraciones.
public struct Payment: Record {
    /// The employer's own id of the payment.
    public var paymentID: String
    /// For whom it was paid.
    public var personID: String
    /// What for.
    public var concept: PaymentConcept
    /// The permit concerned.
    public var permitID: String?
    /// The stay concerned.
    public var stayID: String?
    /// When.
    public var paidOn: Day
    /// The year that the payment concept names.
    public var year: Int?
    /// The days paid for.
    public var days: Int?
    /// The amount in soles.
    public var amountPEN: Money

    public static let kind = RecordKind.payments

    public static let columns: [Column] = [
        Column("payment_id", .id, required: true),
        Column("person_id", .reference(.people), required: true, readBy: .none),
        Column("concept", .choice(PaymentConcept.codes), required: true),
        Column("permit_id", .reference(.permits)),
        Column("stay_id", .reference(.stays), readBy: .none),
        Column("paid_on", .day, required: true),
        Column("year", .integer(atLeast: 0), readBy: .none),
        Column("days", .integer(atLeast: 0), readBy: .none),
        Column("amount_pen", .money, required: true),
    ]

    public init(_ fields: inout FieldCursor) throws(RecordError) {
        paymentID = try fields.text()
        personID = try fields.text()
        concept = try fields.choice()
        permitID = try fields.optionalText()
        stayID = try fields.optionalText()
        paidOn = try fields.day()
        year = try fields.optionalInteger()
        days = try fields.optionalInteger()
        amountPEN = try fields.money()
    }

    public var fields: [FieldValue] {
        [
            .init(paymentID), .init(personID), .init(concept), .init(permitID), .init(stayID), .init(paidOn),
            .init(year), .init(days), .init(amountPEN),
        ]
    }

    public var id: String { paymentID }
}
