public import CivilCalendar

/// Where a legal fact comes from and how sure it is.
public struct Provenance: Sendable, Hashable, Codable {
    /// The source, by its short name.
    public let source: String
    /// How sure it is.
    public let confidence: Confidence
    /// The day on which somebody last checked it.
    public let checked: Day

    /// A source with its confidence and the day of the last check.
    public init(source: String, confidence: Confidence, checked: Day) {
        self.source = source
        self.confidence = confidence
        self.checked = checked
    }
}

/// How sure a legal fact is.
public enum Confidence: String, Code {
    /// A source document says so.
    case stated
    /// Another published source says so too.
    case confirmed
    /// Our own arithmetic from stated facts.
    case derived
    /// General knowledge, not verified.
    case general
    /// The sources disagree; both readings are shown.
    case conflict
    /// The employer's own choice, such as a lead time.
    case chosen
}
