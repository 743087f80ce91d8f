import CivilCalendar
import Foundation
import Mobility
public import MobilityStore

/// Entries of the journal as rows of a file, one at a time.
public struct JournalExport {
    /// The forms that the file can take.
    public enum Format: String, Sendable, CaseIterable {
        /// A header, then a row an entry.
        case csv
        /// A JSON object a line.
        case jsonl
    }

    /// The columns, in their order.
    public static let columns = [
        "seq", "at", "actor", "command", "action", "kind", "record_id", "payload", "payload_hash", "previous_hash",
        "hash",
    ]

    private let format: Format
    private let reveal: Bool
    private var writer: CSVWriter
    private let encoder = JSONEncoder()

    /// Writes in a form.
    /// - Parameter reveal: whether numbers of documents are written in full. Only then is a payload the one that was
    ///   hashed.
    public init(_ format: Format, dialect: CSVDialect, reveal: Bool) {
        self.format = format
        self.reveal = reveal
        writer = CSVWriter(dialect)
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    /// What stands before the first entry.
    public mutating func head() -> String {
        guard format == .csv else { return "" }
        writer.append(JournalExport.columns)
        return String(decoding: writer.take(), as: UTF8.self)
    }

    /// An entry.
    public mutating func row(_ entry: StoredEntry) throws -> String {
        let payload = reveal ? entry.payload : try Masking.payload(of: entry)
        let hashes = [entry.payloadHash, entry.previousHash, entry.hash].map(Hex.text)
        let texts = [
            entry.author.at, entry.author.actor, entry.author.command, entry.action, entry.kind, entry.recordID,
        ]
        switch format {
        case .csv:
            writer.append(["\(entry.seq)"] + texts + [payload ?? ""] + hashes)
            return String(decoding: writer.take(), as: UTF8.self)
        case .jsonl:
            let values =
                [.integer(entry.seq)] + texts.map(JSONValue.text) + [JSONValue(payload)]
                + hashes.map(JSONValue.text)
            let object = Dictionary(zip(JournalExport.columns, values)) { first, _ in first }
            return String(decoding: try encoder.encode(JSONValue.object(object)), as: UTF8.self) + "\n"
        }
    }
}
