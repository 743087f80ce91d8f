import Crypto
import Foundation
import GRDB
import Mobility

/// Appends to the journal, entry after entry, within a transaction.
struct JournalWriter {
    private let insertion: DirectStatement
    private let author: Author
    private var seq: Int
    private var head: [UInt8]

    init(_ db: Database, author: Author) throws {
        insertion = try DirectStatement(
            db,
            sql: """
                INSERT INTO journal
                    (seq, at, actor, command, action, kind, record_id, payload, payload_hash, previous_hash, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
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
    mutating func put(_ record: any Record) throws {
        try append(.put, RecordReference(type(of: record).kind, record.id), JournalEntry.payload(of: record))
    }

    /// Notes that a record was taken away, and why.
    mutating func remove(_ record: RecordReference, reason: String) throws {
        try append(.remove, record, JournalEntry.payload(reason: reason))
    }

    private mutating func append(_ action: JournalEntry.Action, _ record: RecordReference, _ payload: String) throws {
        seq += 1
        let entry = JournalEntry(
            seq: seq, author: author, action: action, kind: record.kind.rawValue, recordID: record.id,
            payloadHash: Array(SHA256.hash(data: Array(payload.utf8))), previousHash: head)
        head = entry.hash
        try insertion.bind(entry.seq, at: 1)
        let texts = [author.at, author.actor, author.command, action.rawValue, entry.kind, entry.recordID, payload]
        for (index, text) in texts.enumerated() { try insertion.bind(text, at: index + 2) }
        try insertion.bind(entry.payloadHash, at: 9)
        try insertion.bind(entry.previousHash, at: 10)
        try insertion.bind(head, at: 11)
        try insertion.run()
    }
}
