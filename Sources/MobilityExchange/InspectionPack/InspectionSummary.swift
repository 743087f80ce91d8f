public import MobilityStore

/// What is in a pack, for whoever makes it.
public struct InspectionSummary: Sendable {
    /// How many people it is about, dependents among them.
    public let people: Int
    /// How many records it holds.
    public let records: Int
    /// How many entries of the journal it holds in full.
    public let entries: Int
    /// How many files of evidence it holds.
    public let files: Int
    /// The evidence of which the content could not be had.
    public let failures: [EvidenceCopies.Failure]
    /// Where the journal stood.
    public let head: JournalHead
}
