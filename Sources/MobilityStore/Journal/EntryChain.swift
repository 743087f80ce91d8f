import Mobility

/// Makes entries of the journal, each with the hash of the one before it.
struct EntryChain: Sendable {
    /// An entry with its payload, behind all others.
    typealias Entry = (entry: JournalEntry, payload: [UInt8], hash: [UInt8])

    let author: Author
    /// The number of the last entry; 0 if there is none.
    private(set) var seq: Int
    /// Its hash.
    private(set) var head: [UInt8]

    init(author: Author, seq: Int, head: [UInt8]) {
        self.author = author
        self.seq = seq
        self.head = head
    }

    /// Makes the next entry.
    mutating func append(
        _ action: JournalEntry.Action, _ record: RecordReference, _ payload: JournalEntry.Payload
    ) -> Entry {
        seq += 1
        let entry = JournalEntry(
            seq: seq, author: author, action: action, kind: record.kind.rawValue, recordID: record.id,
            payloadHash: payload.hash, previousHash: head)
        head = entry.hash
        return (entry, payload.bytes, head)
    }
}
