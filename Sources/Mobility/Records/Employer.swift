/// A company, or one of a group, that employs the people.
public struct Employer: Record {
    /// The employer's own id of the company.
    public var employerID: String
    /// Registered name (razón social).
    public var legalName: String
    /// Taxpayer number: 11 digits with a check digit.
    public var ruc: String?
    /// Where the digest for the mobility team goes.
    public var mobilityEmail: String?
    /// Language of what is written to the company.
    public var language: Language?
    /// All staff, Peruvians included; 0 or more.
    public var headcount: Int?
    /// Monthly payroll of all staff, in soles.
    public var payrollPEN: Money?

    public static let kind = RecordKind.employers

    public static let columns: [Column] = [
        Column("employer_id", .id, required: true),
        Column("legal_name", .text, required: true),
        Column("ruc", .ruc),
        Column("mobility_email", .text),
        Column("language", .choice(Language.codes)),
        Column("headcount", .integer(atLeast: 0)),
        Column("payroll_pen", .money),
    ]

    public init(_ fields: inout FieldCursor) throws(RecordError) {
        employerID = try fields.text()
        legalName = try fields.text()
        ruc = try fields.optionalText()
        mobilityEmail = try fields.optionalText()
        language = try fields.optionalChoice()
        headcount = try fields.optionalInteger()
        payrollPEN = try fields.optionalMoney()
    }

    public var fields: [FieldValue] {
        [
            .init(employerID), .init(legalName), .init(ruc), .init(mobilityEmail), .init(language),
            .init(headcount), .init(payrollPEN),
        ]
    }

    public var id: String { employerID }
}
