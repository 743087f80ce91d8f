/// Why fields don't make a record.
public enum RecordError: Error, Equatable, Sendable {
    /// A required column is empty.
    case missing(column: String)
    /// A column holds something of another type, or a code that does not exist.
    case unexpectedValue(column: String)
    /// There are fewer fields than columns.
    case tooFewFields
}
