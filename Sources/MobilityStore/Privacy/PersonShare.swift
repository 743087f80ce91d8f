import GRDB
import Mobility

/// What of the records and of the journal is about one person: the person, what names the person, and what names one of
/// the person's filings and nobody else. The journal is asked by what its entries say, since records that are gone, and
/// the person's share of one that changed hands, are told by it alone.
struct PersonShare {
    private let db: Database
    private let personID: String

    init(_ db: Database, of personID: String) {
        self.db = db
        self.personID = personID
    }

    /// The kinds of record that name their person, save people themselves.
    private static let owned = RecordKind.allCases.filter { $0 != .people && $0.position(of: "person_id") != nil }

    /// The records, in the order of their kinds.
    func records() throws -> [RecordReference] {
        var records: [RecordReference] = []
        for kind in RecordKind.allCases {
            let condition: String
            switch kind {
            case .filingEvents: condition = PersonShare.ofFilings
            case .evidence: condition = "person_id = ?1 OR (person_id IS NULL AND \(PersonShare.ofFilings))"
            default:
                guard kind == .people || PersonShare.owned.contains(kind) else { continue }
                condition = "person_id = ?1"
            }
            let ids = try String.fetchAll(
                db,
                sql: "SELECT \(kind.idColumn) FROM \(kind.rawValue) WHERE \(condition) ORDER BY \(kind.idColumn)",
                arguments: [personID])
            records += ids.map { RecordReference(kind, $0) }
        }
        return records
    }

    private static let ofFilings = "filing_id IN (SELECT filing_id FROM filings WHERE person_id = ?1)"

    /// The entries of the journal, in order. Those that are redacted already can't be told any more, save by the records
    /// that they are of.
    func journal() throws -> [JournalNote] {
        try Row.fetchAll(db, sql: PersonShare.entries, arguments: [personID]).map { row in
            JournalNote(
                seq: row[0], at: row[1], actor: row[2], command: row[3], action: row[4], kind: row[5],
                recordID: row[6], payload: row[7])
        }
    }

    /// Reads the journal from end to end: it is asked seldom, and an index over payloads would cost every change.
    static let entries = """
        WITH filing AS (
            SELECT DISTINCT record_id FROM journal
            WHERE kind = 'filings' AND json_extract(payload, '$.person_id') = ?1
        ), own AS (
            SELECT seq, kind, record_id FROM journal
            WHERE action = 'put' AND (
                json_extract(payload, '$.person_id') = ?1
                OR (kind IN ('filing_events', 'evidence') AND json_extract(payload, '$.person_id') IS NULL
                    AND json_extract(payload, '$.filing_id') IN (SELECT record_id FROM filing)))
        ), record AS (SELECT DISTINCT kind, record_id FROM own)
        SELECT seq, at, actor, command, action, kind, record_id, payload FROM journal
        WHERE seq IN (SELECT seq FROM own)
            OR (action = 'remove' AND (kind, record_id) IN (SELECT kind, record_id FROM record))
        ORDER BY seq
        """

    /// The hashes of the contents that only this person's evidence names or named. Evidence that stays keeps its own.
    func soleContents(_ records: [RecordReference], _ journal: [JournalNote]) throws -> [String] {
        let pieces = records.filter { $0.kind == .evidence }.map(\.id)
        let named = try String.fetchAll(
            db,
            sql: """
                SELECT sha256 FROM evidence
                WHERE sha256 IS NOT NULL AND evidence_id IN (SELECT value FROM json_each(?1))
                UNION
                SELECT json_extract(payload, '$.sha256') FROM journal
                WHERE seq IN (SELECT value FROM json_each(?2)) AND kind = 'evidence'
                    AND json_extract(payload, '$.sha256') IS NOT NULL
                """,
            arguments: [JSONText.array(pieces), JSONText.array(journal.map(\.seq))])
        let kept = try Set(
            String.fetchAll(
                db,
                sql: """
                    SELECT sha256 FROM evidence
                    WHERE sha256 IN (SELECT value FROM json_each(?1))
                        AND evidence_id NOT IN (SELECT value FROM json_each(?2))
                    """,
                arguments: [JSONText.array(named), JSONText.array(pieces)]))
        return named.filter { !kept.contains($0) }.sorted()
    }
}
