import Crypto
import GRDB
import Mobility

/// Checks the journal against itself: one pass in the order of the entries, with one of them in memory at a time. What
/// grows is only the list of what is wrong or redacted.
enum JournalChain {
    typealias Fault = AuditFault

    /// Reads the whole journal and gives every fault. A redacted payload is none.
    static func faults(_ db: Database) throws -> [Fault] {
        var report = AuditReport()
        try check(db, &report)
        return report.faults
    }

    /// Reads the whole journal and notes every fault, every redacted entry, and where the journal stands.
    static func check(_ db: Database, _ report: inout AuditReport) throws {
        var (seq, head) = (0, JournalEntry.beginning)
        let rows = try Row.fetchCursor(db, sql: "SELECT \(EntryRow.columns) FROM journal ORDER BY seq")
        while let row = try rows.next() {
            let number = Int.fromDatabaseValue(row[0]) ?? 0
            if number != seq + 1 { report.faults.append(.gap(before: number)) }
            seq = number
            let previous = EntryRow.bytes(row, 9)
            if previous != head { report.faults.append(.brokenLink(seq: seq)) }
            head = EntryRow.bytes(row, 10) ?? []
            guard let entry = EntryRow.entry(row) else {
                report.faults.append(.changedEntry(seq: seq))
                continue
            }
            if hash(of: entry) != head { report.faults.append(.changedEntry(seq: seq)) }
            if RecordKind(rawValue: entry.kind) == nil { report.faults.append(.unknownKind(seq: seq)) }
            guard let payload = entry.payload else {
                report.redacted.append(seq)
                continue
            }
            if Array(SHA256.hash(data: Array(payload.utf8))) != entry.payloadHash {
                report.faults.append(.changedPayload(seq: seq))
            }
        }
        report.head = JournalHead(entries: seq, hash: head)
    }

    /// The hash that the entry should have; nil if it says that something was done which can't be.
    private static func hash(of entry: StoredEntry) -> [UInt8]? {
        guard let action = JournalEntry.Action(rawValue: entry.action) else { return nil }
        return JournalEntry(
            seq: entry.seq, author: entry.author, action: action, kind: entry.kind, recordID: entry.recordID,
            payloadHash: entry.payloadHash, previousHash: entry.previousHash
        ).hash
    }
}
