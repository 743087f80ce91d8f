public import CivilCalendar

/// A file, or the note of one, that proves something.
public struct Evidence: Record {
    /// The employer's own id of the piece.
    public var evidenceID: String
    /// The person whom it concerns.
    public var personID: String?
    /// The filing that it proves.
    public var filingID: String?
    /// The outage that it shows.
    public var outageID: String?
    /// What it is.
    public var kind: EvidenceKind
    /// Day on which it was captured; it counts from then.
    public var capturedOn: Day
    /// The file as named on import.
    public var file: String?
    /// The SHA-256 of its content, which is kept in the vault under it; 64 lower-case hexadecimal digits.
    public var sha256: String?

    public static let kind = RecordKind.evidence

    public static let columns: [Column] = [
        Column("evidence_id", .id, required: true),
        Column("person_id", .reference(.people)),
        Column("filing_id", .reference(.filings)),
        Column("outage_id", .reference(.outages), readBy: .none),
        Column("kind", .choice(EvidenceKind.codes), required: true),
        Column("captured_on", .day, required: true),
        Column("file", .text, readBy: .none),
        Column("sha256", .sha256, readBy: .none),
    ]

    /// Puts a piece together.
    public init(
        evidenceID: String, personID: String? = nil, filingID: String? = nil, outageID: String? = nil,
        kind: EvidenceKind, capturedOn: Day, file: String? = nil, sha256: String? = nil
    ) {
        self.evidenceID = evidenceID
        self.personID = personID
        self.filingID = filingID
        self.outageID = outageID
        self.kind = kind
        self.capturedOn = capturedOn
        self.file = file
        self.sha256 = sha256
    }

    public init(_ fields: inout FieldCursor) throws(RecordError) {
        evidenceID = try fields.text()
        personID = try fields.optionalText()
        filingID = try fields.optionalText()
        outageID = try fields.optionalText()
        kind = try fields.choice()
        capturedOn = try fields.day()
        file = try fields.optionalText()
        sha256 = try fields.optionalText()
    }

    public var fields: [FieldValue] {
        [
            .init(evidenceID), .init(personID), .init(filingID), .init(outageID), .init(kind), .init(capturedOn),
            .init(file), .init(sha256),
        ]
    }

    public var id: String { evidenceID }
}
