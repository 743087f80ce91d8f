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

    public static let kind = RecordKind.evidence

    public static let columns: [Column] = [
        Column("evidence_id", .id, required: true),
        Column("person_id", .reference(.people)),
        Column("filing_id", .reference(.filings)),
        Column("outage_id", .reference(.outages)),
        Column("kind", .choice(EvidenceKind.codes), required: true),
        Column("captured_on", .day, required: true),
        Column("file", .text),
    ]

    public init(_ fields: inout FieldCursor) throws(RecordError) {
        evidenceID = try fields.text()
        personID = try fields.optionalText()
        filingID = try fields.optionalText()
        outageID = try fields.optionalText()
        kind = try fields.choice()
        capturedOn = try fields.day()
        file = try fields.optionalText()
    }

    public var fields: [FieldValue] {
        [
            .init(evidenceID), .init(personID), .init(filingID), .init(outageID), .init(kind), .init(capturedOn),
            .init(file),
        ]
    }

    public var id: String { evidenceID }
}
