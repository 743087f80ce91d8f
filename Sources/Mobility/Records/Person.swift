public import CivilCalendar

/// An employee, or a dependent of one.
public struct Person: Record {
    /// The employer's own id of the person.
    public var personID: String
    /// Employee or dependent.
    public var kind: PersonKind
    /// The company that employs the person.
    public var employerID: String?
    /// For a dependent, the employee on whom the status depends.
    public var principalID: String?
    /// For a dependent, how the principal is related.
    public var relationship: Relationship?
    /// Given names.
    public var givenNames: String
    /// Family names.
    public var familyNames: String
    /// Nationality, ISO 3166-1 alpha-3.
    public var nationality: String
    /// Day of birth.
    public var birthDate: Day?
    /// The person's own address.
    public var email: String?
    /// Language of what is written to the person.
    public var language: Language?
    /// The manager's address.
    public var managerEmail: String?
    /// Department.
    public var department: String?
    /// Place of work.
    public var site: String?
    /// First day of employment.
    public var employmentStart: Day?
    /// Last day of employment; empty while it goes on.
    public var employmentEnd: Day?
    /// Monthly pay in soles.
    public var monthlyPayPEN: Money?
    /// Whether the person is left out of the quota of foreign staff.
    public var quotaExempt: Bool?

    public static let kind = RecordKind.people

    public static let columns: [Column] = [
        Column("person_id", .id, required: true),
        Column("kind", .choice(PersonKind.codes), required: true, readBy: [.personRules, .employerRules]),
        Column("employer_id", .reference(.employers), readBy: .none),
        Column("principal_id", .reference(.people)),
        Column("relationship", .choice(Relationship.codes)),
        Column("given_names", .text, required: true, readBy: .none),
        Column("family_names", .text, required: true, readBy: .none),
        Column("nationality", .country, required: true, readBy: [.personRules, .employerRules]),
        Column("birth_date", .day),
        Column("email", .text, readBy: .none),
        Column("language", .choice(Language.codes), readBy: .none),
        Column("manager_email", .text, readBy: .none),
        Column("department", .text, readBy: .none),
        Column("site", .text, readBy: .none),
        Column("employment_start", .day, readBy: [.personRules, .employerRules]),
        Column("employment_end", .day, readBy: [.personRules, .employerRules]),
        Column("monthly_pay_pen", .money, readBy: .employerRules),
        Column("quota_exempt", .flag, readBy: .employerRules),
    ]

    public init(_ fields: inout FieldCursor) throws(RecordError) {
        personID = try fields.text()
        kind = try fields.choice()
        employerID = try fields.optionalText()
        principalID = try fields.optionalText()
        relationship = try fields.optionalChoice()
        givenNames = try fields.text()
        familyNames = try fields.text()
        nationality = try fields.text()
        birthDate = try fields.optionalDay()
        email = try fields.optionalText()
        language = try fields.optionalChoice()
        managerEmail = try fields.optionalText()
        department = try fields.optionalText()
        site = try fields.optionalText()
        employmentStart = try fields.optionalDay()
        employmentEnd = try fields.optionalDay()
        monthlyPayPEN = try fields.optionalMoney()
        quotaExempt = try fields.optionalFlag()
    }

    public var fields: [FieldValue] {
        [
            .init(personID), .init(kind), .init(employerID), .init(principalID), .init(relationship),
            .init(givenNames), .init(familyNames), .init(nationality), .init(birthDate), .init(email),
            .init(language), .init(managerEmail), .init(department), .init(site), .init(employmentStart),
            .init(employmentEnd), .init(monthlyPayPEN), .init(quotaExempt),
        ]
    }

    public var id: String { personID }
}
