import Foundation
import GRDB
import Mobility

/// Appends to the journal, entry after entry, within a transaction.
struct JournalWriter {
    private let table: BulkInsert
    private var chain: EntryChain

    init(_ db: Database, author: Author) throws {
        table = BulkInsert(
            db, into: "journal",
            columns: [
                "seq", "at", "actor", "command", "action", "kind", "record_id", "payload", "payload_hash",
                "previous_hash", "hash",
            ])
        let last = try Row.fetchOne(db, sql: "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1")
        let hash: Data? = last?[1]
        chain = EntryChain(
            author: author, seq: last?[0] ?? 0, head: hash.map(Array.init) ?? JournalEntry.beginning)
    }

    /// The number of the last entry; 0 if there is none. It tells whether anything has changed.
    static func head(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT max(seq) FROM journal") ?? 0
    }

    /// Notes that a record was stored.
    mutating func put(_ record: some Record) throws {
        try write([chain.append(.put, RecordReference(record), JournalEntry.payload(of: record))])
    }

    /// Makes the entries for records that are stored meanwhile, with these payloads, on another core where one is free.
    /// Nothing else may be noted before they are.
    func entries(
        for records: [some Record], _ payloads: [JournalEntry.Payload]
    ) -> SharedTask<(chain: EntryChain, entries: [EntryChain.Entry])> {
        SharedTask.begun { [chain] in
            var chain = chain
            let entries = zip(records, payloads).map { chain.append(.put, RecordReference($0), $1) }
            return (chain, entries)
        }
    }

    /// Notes that records were stored, by the entries that were made for them.
    mutating func put(_ made: (chain: EntryChain, entries: [EntryChain.Entry])) throws {
        chain = made.chain
        try write(made.entries)
    }

    /// Notes that a record was taken away, and why.
    mutating func remove(_ record: RecordReference, reason: String) throws {
        try write([chain.append(.remove, record, JournalEntry.payload(reason: reason))])
    }

    private func write(_ entries: [EntryChain.Entry]) throws {
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
