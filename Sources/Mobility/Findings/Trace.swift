/// What a finding rests on, for whoever asks why: the records, the values of the policy, the arithmetic, and the points
/// on which sources disagree.
public struct Trace: Sendable, Hashable {
    /// The records that were read.
    public var records: [RecordReference]
    /// The values of the policy that were used.
    public var values: [PolicyCitation]
    /// The arithmetic, a line each, in names of facts and columns rather than words, so that it reads alike in every
    /// language.
    public var arithmetic: [String]
    /// Points in conflict that bear on it.
    public var conflicts: [ConflictID]
    /// The relief measures without which it would be another.
    public var relief: [ReliefCitation]

    /// Puts a trace together.
    public init(
        records: [RecordReference] = [], values: [PolicyCitation] = [], arithmetic: [String] = [],
        conflicts: [ConflictID] = [], relief: [ReliefCitation] = []
    ) {
        self.records = records
        self.values = values
        self.arithmetic = arithmetic
        self.conflicts = conflicts
        self.relief = relief
    }
}

/// Names a record.
public struct RecordReference: Sendable, Hashable {
    /// The kind of record.
    public let kind: RecordKind
    /// Its id.
    public let id: String

    /// Names a record.
    public init(_ kind: RecordKind, _ id: String) {
        self.kind = kind
        self.id = id
    }

    /// Names the given record.
    public init<R: Record>(_ record: R) { self.init(R.kind, record.id) }
}
