import GRDB
import Mobility

/// Stands for all that findings follow from besides the records: the rules, the policy, and the form in which findings
/// are stored. Findings stored under another one are stale.
struct Fingerprint: Sendable, Equatable {
    private static let key = "findings_fingerprint"

    private let value: String

    init(policyText: [UInt8]) {
        var bytes = CanonicalBytes()
        bytes.append(Schema.version)
        bytes.append(RuleBook.revision)
        bytes.append(policyText)
        value = Hex.text(bytes.sha256)
    }

    /// Whether the stored findings are those of these rules and this policy.
    func isCurrent(in db: Database) throws -> Bool {
        try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = ?", arguments: [Self.key]) == value
    }

    /// Notes that they are.
    func store(in db: Database) throws {
        try db.execute(
            sql: "INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            arguments: [Self.key, value])
    }
}
