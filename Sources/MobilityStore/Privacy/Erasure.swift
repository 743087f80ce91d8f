public import Mobility

/// What an erasure takes away, or would.
public struct Erasure: Sendable, Equatable {
    /// The person.
    public let personID: String
    /// How many records of each kind.
    public let records: [RecordKind: Int]
    /// How many entries of the journal lose their payload.
    public let journalEntries: Int
    /// How many contents of the vault go.
    public let contents: Int
    /// Other people whose records name the person's address as their manager's; these stay.
    public let managed: [String]

    /// Whether there is nothing of the person.
    public var isEmpty: Bool { records.isEmpty && journalEntries == 0 }
}
