/// What an audit found.
public struct AuditReport: Sendable {
    /// All that is not as it should be, in the order in which it was looked at: schema, journal, records, anchors.
    public internal(set) var faults: [AuditFault] = []
    /// The entries whose payloads were redacted. Nobody can tell from the database whether that was right.
    public internal(set) var redacted: [Int] = []
    /// Where the journal stands.
    public internal(set) var head = JournalHead(entries: 0, hash: JournalEntry.beginning)
    /// How many rows of records were compared with the journal.
    public internal(set) var rows = 0
    /// What the anchors vouch for; nil if there is no file of them.
    public internal(set) var anchors: AnchorSummary?

    init() {}
}

/// What the anchors vouch for.
public struct AnchorSummary: Sendable, Hashable {
    /// How many there are.
    public let count: Int
    /// The last entry that one of them vouches for; 0 if there is none.
    public let sound: Int
}
