import GRDB
public import Mobility

extension Repository {
    /// The vault with the content of the evidence.
    public var vault: Vault { Vault(besides: path) }

    /// The evidence that names an outage, in order of ids.
    public func evidence(ofOutage outageID: String) throws(StoreError) -> [Evidence] {
        try connection.read { db in
            let rows = try DirectStatement(db, sql: Repository.evidenceOfOutage)
            try rows.begin(outageID)
            var evidence: [Evidence] = []
            while try rows.step() { evidence.append(try Evidence(rows.fields())) }
            return evidence
        }
    }

    /// Hashes everything in the vault anew and compares it with what the records name. Changes nothing.
    public func checkVault() throws -> VaultReport {
        var check = VaultCheck(vault)
        return try check.report(named: evidenceByContent)
    }

    /// The ids of the evidence that names each content, in order.
    private func evidenceByContent() throws(StoreError) -> [ContentHash: [String]] {
        try connection.read { db in
            var evidence: [ContentHash: [String]] = [:]
            let rows = try Row.fetchCursor(
                db, sql: "SELECT sha256, evidence_id FROM evidence WHERE sha256 IS NOT NULL ORDER BY evidence_id")
            while let row = try rows.next() {
                let text: String = row[0]
                if let hash = ContentHash(text) { evidence[hash, default: []].append(row[1]) }
            }
            return evidence
        }
    }

    static let evidenceOfOutage = """
        SELECT \(RecordSQL.of(.evidence).columns) FROM evidence WHERE outage_id = ? ORDER BY evidence_id
        """
}
