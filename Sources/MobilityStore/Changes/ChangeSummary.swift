public import Mobility

/// What a change did.
public struct ChangeSummary: Sendable, Equatable {
    /// What happened to the records of one kind.
    public struct Counts: Sendable, Equatable {
        /// Records that were new.
        public var added = 0
        /// Records that now say something else.
        public var changed = 0
        /// Records that were taken away.
        public var removed = 0
        /// Records that said the same already; for these nothing was written.
        public var unchanged = 0

        /// Nothing happened.
        public init() {}
    }

    /// How many people's findings were made anew.
    public internal(set) var peopleEvaluated = 0
    private var counts: [RecordKind: Counts] = [:]

    /// Nothing happened.
    public init() {}

    /// What happened to the records of a kind.
    public internal(set) subscript(kind: RecordKind) -> Counts {
        get { counts[kind] ?? Counts() }
        set { counts[kind] = newValue }
    }

    /// What happened to the records of all kinds together.
    public var total: Counts {
        counts.values.reduce(into: Counts()) { sum, counts in
            sum.added += counts.added
            sum.changed += counts.changed
            sum.removed += counts.removed
            sum.unchanged += counts.unchanged
        }
    }
}
