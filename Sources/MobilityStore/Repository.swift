public import Mobility

/// The database of an employer: the records, the journal, and the findings that follow from them.
///
/// It is the one way to them for every command. What it gives is never stale: findings made under other rules or
/// another policy are made anew before any is handed out. It knows no current time; whoever writes hands the moment in.
public struct Repository: Sendable {
    /// Where the database is.
    public var path: String { connection.path }
    /// The law under which findings are made.
    public let policy: Policy

    let connection: Connection
    let fingerprint: Fingerprint

    /// Makes a database, readable by its owner only. Folders on the way to it are made where they are missing.
    public static func create(at path: String) throws(StoreError) {
        let file = DatabaseFile(path: path)
        try file.create()
        do {
            let connection = try Connection(path: path)
            try Schema.migrate(connection)
            try connection.close()
        } catch {
            file.discard()
            throw error
        }
    }

    /// Opens a database and brings it to the version of this program.
    /// - Parameters:
    ///   - path: the database.
    ///   - policy: the law.
    ///   - policyText: all bytes of the files of which the policy was read. Other bytes make all findings stale.
    public init(opening path: String, policy: Policy, policyText: [UInt8]) throws(StoreError) {
        try DatabaseFile(path: path).check()
        let connection = try Connection(path: path)
        try Schema.migrate(connection)
        self.connection = connection
        self.policy = policy
        fingerprint = Fingerprint(policyText: policyText)
    }

    /// Waits for what runs and closes the file. Nothing can be asked of the repository after that.
    public func close() throws(StoreError) { try connection.close() }
}
