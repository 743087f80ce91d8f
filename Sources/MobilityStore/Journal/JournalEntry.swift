import Crypto
import Mobility

/// An entry of the journal before it is written: who did what to which record, and what it was after that.
struct JournalEntry {
    /// What was done.
    enum Action: String {
        case put
        case remove
    }

    var seq: Int
    var author: Author
    var action: Action
    var kind: String
    var recordID: String
    var payloadHash: [UInt8]
    var previousHash: [UInt8]

    /// What the first entry has for a previous hash.
    static let beginning = [UInt8](repeating: 0, count: 32)

    /// The entry's hash, over everything that it says, so that no entry can be changed, moved or taken out.
    var hash: [UInt8] {
        var bytes = CanonicalBytes()
        bytes.append("vigencia journal 1")
        bytes.append(previousHash)
        bytes.append(seq)
        for text in [author.at, author.actor, author.command, action.rawValue, kind, recordID] { bytes.append(text) }
        bytes.append(payloadHash)
        return bytes.sha256
    }

    /// What an entry says of a record, with its hash.
    struct Payload: Sendable {
        let bytes: [UInt8]
        let hash: [UInt8]

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
            hash = SHA256.hash(data: bytes).bytes
        }
    }

    /// The payload for a stored record: its columns in their order, values as the CSV writes them, null for empty ones.
    static func payload<R: Record>(_ type: R.Type, fields: [FieldValue]) -> Payload {
        Payload(
            JSONText.bytes(
                object: zip(R.columns, fields).lazy.map { column, field in
                    let text = field.text
                    return (column.name, text.isEmpty ? nil : text)
                }))
    }

    /// The payload for a removal.
    static func payload(reason: String) -> Payload { Payload(JSONText.bytes(object: [("reason", reason)])) }
}
