import GRDB
import Mobility

/// Hands over dossiers family by family, a batch at a time, so that memory stays flat however many people there are.
struct DossierStream {
    /// Whose dossiers.
    enum Scope {
        /// Those of all people.
        case everyone
        /// Those of the people collected in the temporary table of ``TouchedPeople``.
        case touched

        /// Their ids, each family's one after the other.
        var query: String {
            let source =
                switch self {
                case .everyone: "people"
                case .touched: "temp.touched CROSS JOIN people ON people.person_id = touched.person_id"
                }
            return """
                SELECT people.person_id FROM \(source)
                ORDER BY coalesce(people.principal_id, people.person_id), people.person_id
                """
        }
    }

    /// Large enough that the statements of a batch cost little beside its rows, small enough to hold.
    private static let batchSize = 256

    private let db: Database
    private let reader: DossierReader

    init(_ db: Database) {
        self.db = db
        reader = DossierReader(db)
    }

    /// Hands over the dossiers, each person's once. A family mostly falls into one batch, where its records are read
    /// once for all its members.
    func forEachBatch(_ scope: Scope, _ body: ([Dossier]) throws -> Void) throws {
        let ids = try String.fetchCursor(db, sql: scope.query)
        var batch: [String] = []
        while let id = try ids.next() {
            batch.append(id)
            if batch.count == DossierStream.batchSize {
                try body(reader.dossiers(of: batch))
                batch.removeAll(keepingCapacity: true)
            }
        }
        if !batch.isEmpty { try body(reader.dossiers(of: batch)) }
    }
}
