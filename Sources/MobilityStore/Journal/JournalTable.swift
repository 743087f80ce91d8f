import CivilCalendar
import GRDB
import Mobility

/// Reads the journal.
struct JournalTable {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// Where it stands.
    func head() throws -> JournalHead {
        let row = try Row.fetchOne(db, sql: "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1")
        return JournalHead(
            entries: row.flatMap { Int.fromDatabaseValue($0[0]) } ?? 0,
            hash: row.flatMap { EntryRow.bytes($0, 1) } ?? JournalEntry.beginning)
    }

    /// The hash of an entry; nil if there is none of that number. That of number 0 is what the first one follows.
    func hash(of seq: Int) throws -> [UInt8]? {
        if seq == 0 { return JournalEntry.beginning }
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT hash FROM journal WHERE seq = ?"), arguments: [seq])
        return row.flatMap { EntryRow.bytes($0, 0) }
    }

    /// Who has made changes, in order.
    func actors() throws -> [String] {
        try String.fetchAll(db, sql: "SELECT DISTINCT actor FROM journal ORDER BY actor")
    }

    /// Hands over entries in their order, one at a time. Asked for a person, it reads the whole journal once to find
    /// the person's records and then their entries. Whatever its length, in memory are one entry and, at most, the
    /// person's.
    func forEach(_ filter: JournalFilter, _ body: (StoredEntry) throws -> Void) throws {
        var conditions: [String] = []
        var arguments: [String: (any DatabaseValueConvertible)?] = [:]
        if let record = filter.record {
            conditions.append("journal.kind = :kind AND journal.record_id = :record")
            arguments["kind"] = record.kind.rawValue
            arguments["record"] = record.id
        }
        if let actor = filter.actor {
            conditions.append("journal.actor = :actor")
            arguments["actor"] = actor
        }
        if let from = filter.from {
            conditions.append("substr(journal.at, 1, 19) >= :from")
            arguments["from"] = from.comparable
        }
        if let to = filter.to {
            conditions.append("substr(journal.at, 1, 19) <= :to")
            arguments["to"] = to.comparable
        }
        if let person = filter.personID {
            conditions.append("(journal.kind, journal.record_id) IN (SELECT kind, record_id FROM owned)")
            arguments["person"] = person
            arguments["quoted"] = JSONText.quoted(person)
        }
        let rows = try Row.fetchCursor(
            db,
            sql: """
                \(filter.personID == nil ? "" : JournalTable.owned)
                SELECT \(EntryRow.columns) FROM journal
                \(conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")) ORDER BY journal.seq
                """,
            arguments: StatementArguments(arguments))
        while let row = try rows.next() {
            guard let entry = EntryRow.entry(row) else {
                throw StoreError.damagedEntry(seq: Int.fromDatabaseValue(row[0]) ?? 0)
            }
            try body(entry)
        }
    }

    /// The records that belong to a person: the person's own, those that name the person now or did once, and those
    /// that name a filing of the person and may name no person themselves, such as events. Both the journal and the
    /// tables are asked: the one knows what was removed, the other what was redacted.
    private static let owned: String = {
        let kinds = RecordKind.allCases.filter { $0.position(of: "person_id") != nil }
        let stored = kinds.map {
            "UNION SELECT '\($0.rawValue)', \($0.idColumn) FROM \($0.rawValue) WHERE person_id = :person"
        }
        let ofFilings = RecordKind.allCases.filter { kind in
            kind.position(of: "filing_id") != nil && kind != .filings
                && !kind.columns.contains { $0.name == "person_id" && $0.required }
        }
        let storedOfFilings = ofFilings.map {
            """
            UNION SELECT '\($0.rawValue)', \($0.idColumn) FROM \($0.rawValue)
                WHERE filing_id IN (SELECT record_id FROM named WHERE kind = 'filings')
            """
        }
        // A look at the bytes first spares reading most payloads as JSON.
        return """
            WITH named (kind, record_id) AS MATERIALIZED (
                SELECT 'people', :person
                UNION SELECT kind, record_id FROM journal
                    WHERE action = 'put' AND instr(payload, :quoted) > 0
                        AND CASE WHEN json_valid(payload) THEN json_extract(payload, '$.person_id') END = :person
                \(stored.joined(separator: "\n    "))
            ),
            owned (kind, record_id) AS MATERIALIZED (
                SELECT kind, record_id FROM named
                UNION SELECT kind, record_id FROM journal
                    WHERE action = 'put' AND kind IN (\(ofFilings.map { "'\($0.rawValue)'" }.joined(separator: ", ")))
                        AND CASE WHEN json_valid(payload) THEN json_extract(payload, '$.filing_id') END
                            IN (SELECT record_id FROM named WHERE kind = 'filings')
                \(storedOfFilings.joined(separator: "\n    "))
            )
            """
    }()
}

extension Moment {
    /// As the first 19 letters of a moment in the journal, which may have parts of a second behind them.
    var comparable: String { String(description.prefix(19)) }
}
