public import CivilCalendar

/// A norm that stops fines or deadlines, or prolongs validity, for a time.
public struct ReliefMeasure: Record {
    /// The employer's own id of the measure.
    public var reliefID: String
    /// The norm.
    public var norm: String
    /// What it does.
    public var effect: ReliefEffect
    /// First day of its window.
    public var from: Day
    /// Last day of its window; empty while it goes on.
    public var until: Day?
    /// For extend_validity: the day to which permits stay valid.
    public var extendsTo: Day?
    /// The statuses that it covers; empty for all.
    public var visaTypes: [VisaType]
    /// Whether it counts only for those who applied for it.
    public var onApplication: Bool?
    /// Where that is published.
    public var source: String?

    public static let kind = RecordKind.reliefMeasures

    public static let columns: [Column] = [
        Column("relief_id", .id, required: true),
        Column("norm", .text, required: true),
        Column("effect", .choice(ReliefEffect.codes), required: true),
        Column("from", .day, required: true),
        Column("until", .day),
        Column("extends_to", .day),
        Column("visa_types", .list(of: VisaType.codes)),
        Column("on_application", .flag),
        Column("source", .text),
    ]

    public init(_ fields: inout FieldCursor) throws(RecordError) {
        reliefID = try fields.text()
        norm = try fields.text()
        effect = try fields.choice()
        from = try fields.day()
        until = try fields.optionalDay()
        extendsTo = try fields.optionalDay()
        visaTypes = try fields.list()
        onApplication = try fields.optionalFlag()
        source = try fields.optionalText()
    }

    public var fields: [FieldValue] {
        [
            .init(reliefID), .init(norm), .init(effect), .init(from), .init(until), .init(extendsTo),
            .init(visaTypes), .init(onApplication), .init(source),
        ]
    }

    public var id: String { reliefID }
}
