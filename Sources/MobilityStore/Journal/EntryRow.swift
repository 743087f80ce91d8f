import Foundation
import GRDB

/// Reads entries from rows of the journal, byte for byte: texts are asked for as bytes, so that neither a NUL within
/// them nor a byte that is no UTF-8 goes unseen.
enum EntryRow {
    /// The columns, in the order in which ``entry(_:)`` reads them.
    static let columns = """
        journal.seq, CAST(journal.at AS BLOB), CAST(journal.actor AS BLOB), CAST(journal.command AS BLOB), \
        CAST(journal."action" AS BLOB), CAST(journal.kind AS BLOB), CAST(journal.record_id AS BLOB), \
        CAST(journal.payload AS BLOB), journal.payload_hash, journal.previous_hash, journal.hash
        """

    /// The entry of a row; nil if it holds what no entry does.
    static func entry(_ row: Row) -> StoredEntry? {
        guard let seq = Int.fromDatabaseValue(row[0]), let at = text(row, 1), let actor = text(row, 2),
            let command = text(row, 3), let action = text(row, 4), let kind = text(row, 5), let record = text(row, 6),
            let payloadHash = bytes(row, 8), let previousHash = bytes(row, 9), let hash = bytes(row, 10)
        else { return nil }
        let payload = text(row, 7)
        let isRedacted = (row[7] as DatabaseValue).isNull
        guard payload != nil || isRedacted else { return nil }
        return StoredEntry(
            seq: seq, author: Author(actor: actor, command: command, at: at), action: action, kind: kind,
            recordID: record, payload: payload, payloadHash: payloadHash, previousHash: previousHash, hash: hash)
    }

    /// The bytes of a column; nil if it holds none.
    static func bytes(_ row: Row, _ index: Int) -> [UInt8]? { Data.fromDatabaseValue(row[index]).map(Array.init) }

    /// The text of a column that was asked for as bytes; nil if it holds none.
    static func text(_ row: Row, _ index: Int) -> String? {
        bytes(row, index).flatMap { String(validating: $0, as: UTF8.self) }
    }
}
