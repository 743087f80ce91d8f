import Crypto
import Foundation
import GRDB

/// Checks the journal against itself.
enum JournalChain {
    /// What is wrong with an entry.
    enum Fault: Equatable {
        /// An entry is missing before this one.
        case gap(before: Int)
        /// It does not follow the entry before it.
        case brokenLink(seq: Int)
        /// It says something else than what was hashed.
        case changedEntry(seq: Int)
        /// Its payload is not the one that was hashed.
        case changedPayload(seq: Int)
    }

    /// Reads the whole journal and gives every fault. A redacted payload is none.
    static func faults(_ db: Database) throws -> [Fault] {
        var faults: [Fault] = []
        var (seq, head) = (0, JournalEntry.beginning)
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT seq, at, actor, command, action, kind, record_id, payload, payload_hash, previous_hash, hash
                FROM journal ORDER BY seq
                """)
        while let row = try rows.next() {
            let number: Int = row[0]
            if number != seq + 1 { faults.append(.gap(before: number)) }
            seq = number
            let (payloadHash, previous, hash): (Data, Data, Data) = (row[8], row[9], row[10])
            if Array(previous) != head { faults.append(.brokenLink(seq: seq)) }
            head = Array(hash)
            let action: String = row[4]
            let entry = JournalEntry(
                seq: seq, author: Author(actor: row[2], command: row[3], at: row[1]),
                action: JournalEntry.Action(rawValue: action) ?? .put, kind: row[5], recordID: row[6],
                payloadHash: Array(payloadHash), previousHash: Array(previous))
            if entry.hash != head || entry.action.rawValue != action { faults.append(.changedEntry(seq: seq)) }
            let payload: String? = row[7]
            if let payload, Array(SHA256.hash(data: Array(payload.utf8))) != entry.payloadHash {
                faults.append(.changedPayload(seq: seq))
            }
        }
        return faults
    }
}
