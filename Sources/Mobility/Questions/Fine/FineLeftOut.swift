/// Days past a status that cost nothing.
public struct FineLeftOut: Sendable, Equatable {
    /// Why they don't.
    public enum Reason: Sendable, Equatable {
        /// A measure suspends fines.
        case relief(ReliefMeasure)
        /// The person was a minor.
        case minor
    }

    /// Why they don't.
    public let reason: Reason
    /// How many there are for this reason; a day that has two reasons counts under both.
    public let days: Int
}
