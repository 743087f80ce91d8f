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
            columns: ["seq", "record_id", "payload", "payload_hash", "previous_hash", "hash"],
            common: ["at", "actor", "command", "action", "kind"])
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
        try write([chain.append(.put, RecordReference(record), PreparedRecord(record).payload)])
    }

    /// Makes the entries for records that are stored meanwhile, on another core where one is free. Nothing else may be
    /// noted before they are.
    func entries(
        for records: [PreparedRecord<some Record>]
    ) -> SharedTask<(chain: EntryChain, entries: [EntryChain.Entry])> {
        SharedTask.begun { [chain] in
            var chain = chain
            let entries = records.map { chain.append(.put, RecordReference($0.record), $0.payload) }
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

    /// Writes entries, all of the same action on the same kind of record.
    private func write(_ entries: [EntryChain.Entry]) throws {
        guard let first = entries.first?.entry else { return }
        let author = first.author
        let common = [author.at, author.actor, author.command, first.action.rawValue, first.kind]
        try table.insert(entries, common: common) { written, statement, place in
            let entry = written.entry
            try statement.bind(entry.seq, at: place)
            try statement.bind(entry.recordID, at: place + 1)
            try statement.bind(text: written.payload, at: place + 2)
            try statement.bind(entry.payloadHash, at: place + 3)
            try statement.bind(entry.previousHash, at: place + 4)
            try statement.bind(written.hash, at: place + 5)
        }
    }
}
