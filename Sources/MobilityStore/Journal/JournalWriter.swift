import Foundation
import GRDB
import Mobility

/// Appends to the journal, entry after entry, within a transaction.
struct JournalWriter {
    private let table: BulkInsert
    private let author: Author
    private var seq: Int
    private var head: [UInt8]

    init(_ db: Database, author: Author) throws {
        table = BulkInsert(
            db, into: "journal",
            columns: [
                "seq", "at", "actor", "command", "action", "kind", "record_id", "payload", "payload_hash",
                "previous_hash", "hash",
            ])
        self.author = author
        let last = try Row.fetchOne(db, sql: "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1")
        seq = last?[0] ?? 0
        let hash: Data? = last?[1]
        head = hash.map(Array.init) ?? JournalEntry.beginning
    }

    /// The number of the last entry; 0 if there is none. It tells whether anything has changed.
    static func head(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT max(seq) FROM journal") ?? 0
    }

    /// Notes that a record was stored.
    mutating func put(_ record: some Record) throws { try put([record], [JournalEntry.payload(of: record)]) }

    /// Notes that records were stored, of which these are the payloads.
    mutating func put(_ records: [some Record], _ payloads: [JournalEntry.Payload]) throws {
        try write(zip(records, payloads).map { entry(.put, RecordReference($0), $1) })
    }

    /// Notes that a record was taken away, and why.
    mutating func remove(_ record: RecordReference, reason: String) throws {
        try write([entry(.remove, record, JournalEntry.payload(reason: reason))])
    }

    /// An entry with its payload, behind all others.
    private typealias Written = (entry: JournalEntry, payload: [UInt8], hash: [UInt8])

    private mutating func entry(
        _ action: JournalEntry.Action, _ record: RecordReference, _ payload: JournalEntry.Payload
    ) -> Written {
        seq += 1
        let entry = JournalEntry(
            seq: seq, author: author, action: action, kind: record.kind.rawValue, recordID: record.id,
            payloadHash: payload.hash, previousHash: head)
        head = entry.hash
        return (entry, payload.bytes, head)
    }

    private func write(_ entries: [Written]) throws {
        try table.insert(entries) { written, statement, place in
            let (entry, author) = (written.entry, written.entry.author)
            try statement.bind(entry.seq, at: place)
            let texts = [author.at, author.actor, author.command, entry.action.rawValue, entry.kind, entry.recordID]
            for (index, text) in texts.enumerated() { try statement.bind(text, at: place + 1 + index) }
            try statement.bind(text: written.payload, at: place + 7)
            try statement.bind(entry.payloadHash, at: place + 8)
            try statement.bind(entry.previousHash, at: place + 9)
            try statement.bind(written.hash, at: place + 10)
        }
    }
}
