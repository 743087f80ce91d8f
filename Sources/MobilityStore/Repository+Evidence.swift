import GRDB
public import Mobility

extension Repository {
    /// The vault with the content of the evidence.
    public var vault: Vault { Vault(besides: path) }

    /// The evidence that names an outage, in order of ids.
    public func evidence(ofOutage outageID: String) throws(StoreError) -> [Evidence] {
        try connection.read { db in
            let reader = RowReader(Evidence.self)
            return try Row.fetchAll(db.cachedStatement(sql: Repository.evidenceOfOutage), arguments: [outageID])
                .map(reader.record)
        }
    }

    static let evidenceOfOutage = """
        SELECT \(RecordSQL.of(.evidence).columns) FROM evidence WHERE outage_id = ? ORDER BY evidence_id
        """
}
