public import Mobility

/// An entry of the journal as it is stored.
public struct StoredEntry: Sendable, Equatable {
    /// What was done.
    public enum Action: String, Sendable {
        /// The record was stored.
        case put
        /// The record was taken away.
        case remove
    }

    /// Its number: 1, 2, 3 …
    public let seq: Int
    /// Who did it, with which command, and when.
    public let author: Author
    /// What was done; another word than those known stands for nothing that was.
    public let action: String
    /// The kind of the record.
    public let kind: String
    /// The id of the record.
    public let recordID: String
    /// The payload, byte for byte; nil once redacted.
    public let payload: String?
    /// SHA-256 of the payload.
    public let payloadHash: [UInt8]
    /// The hash of the entry before.
    public let previousHash: [UInt8]
    /// SHA-256 over all that the entry says, as `schema.sql` tells.
    public let hash: [UInt8]

    /// The record that it is about; nil if there is no such kind.
    public var record: RecordReference? { RecordKind(rawValue: kind).map { RecordReference($0, recordID) } }

    /// What the record was after the change: the values by their columns, as the CSV writes them, without the empty
    /// ones. Nil for a removal, and once redacted.
    public func image() throws(StoreError) -> [String: String]? {
        guard action == Action.put.rawValue, let payload else { return nil }
        guard let members = PayloadReader().members(payload) else { throw .damagedEntry(seq: seq) }
        return members.compactMapValues(\.self)
    }

    /// Why the record was taken away; nil if it was not, and once redacted.
    public func reason() throws(StoreError) -> String? {
        guard action == Action.remove.rawValue, let payload else { return nil }
        guard let members = PayloadReader().members(payload) else { throw .damagedEntry(seq: seq) }
        return members["reason"] ?? nil
    }

    /// The payload with another value in one column, if that holds any.
    public func payload(
        replacing column: String, with replacement: (String) -> String
    ) throws(StoreError) -> String? {
        guard let payload, action == Action.put.rawValue else { return payload }
        guard var members = PayloadReader().members(payload) else { throw .damagedEntry(seq: seq) }
        guard let value = members[column] ?? nil else { return payload }
        members[column] = replacement(value)
        let order = RecordKind(rawValue: kind)?.columns.map(\.name).filter { members[$0] != nil } ?? []
        let others = members.keys.filter { !order.contains($0) }.sorted()
        return JSONText.object((order + others).map { ($0, members[$0] ?? nil) })
    }
}
