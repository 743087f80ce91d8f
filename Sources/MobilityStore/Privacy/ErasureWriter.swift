import CivilCalendar
import GRDB
import Mobility

/// Erases a person within a transaction: the records, what the journal says of them, and what is derived from them.
struct ErasureWriter {
    private let db: Database
    private let personID: String
    private let records: [RecordReference]
    private let journal: [JournalNote]
    private let contents: [String]
    private let emails: [String]

    /// Looks at what there is.
    init(_ db: Database, of personID: String) throws {
        self.db = db
        self.personID = personID
        let share = PersonShare(db, of: personID)
        records = try share.records()
        journal = try share.journal()
        contents = try share.soleContents(records, journal)
        // Former addresses as well, under which a manager's calendar may have been kept.
        emails = try String.fetchAll(
            db,
            sql: """
                SELECT email FROM people WHERE person_id = ?1 AND email IS NOT NULL
                UNION
                SELECT json_extract(payload, '$.email') FROM journal
                WHERE kind = 'people' AND record_id = ?1 AND json_extract(payload, '$.email') IS NOT NULL
                """,
            arguments: [personID])
    }

    /// What is taken away.
    func erasure() throws -> Erasure {
        Erasure(
            personID: personID, records: Dictionary(grouping: records, by: \.kind).mapValues(\.count),
            journalEntries: journal.count { $0.payload != nil }, contents: contents.count,
            managed: try String.fetchAll(
                db,
                sql: """
                    SELECT person_id FROM people
                    WHERE person_id <> ?1 AND lower(manager_email) IN
                        (SELECT lower(value) FROM json_each(?2))
                    ORDER BY person_id
                    """,
                arguments: [personID, JSONText.array(emails)]))
    }

    /// - Throws: `held` under a legal hold, `stillReferred` while somebody depends on the person.
    func check() throws {
        try HoldTable(db).checkOpen(personID)
        let dependents = try String.fetchAll(
            db, sql: "SELECT person_id FROM people WHERE principal_id = ? ORDER BY person_id", arguments: [personID])
        guard dependents.isEmpty else {
            throw StoreError.stillReferred(RecordReference(.people, personID), by: .people, ids: dependents)
        }
    }

    /// The removals of the records.
    func removals(reason: String) -> [RecordChange] { records.map { .remove($0.kind, id: $0.id, reason: reason) } }

    /// Redacts the journal as it was before the removals, and takes away everything else that tells of the person. What
    /// was read of the person stays in the access log, by the id alone: it is the proof of who read it.
    func redact(_ erasure: Erasure, reason: String, by author: Author) throws {
        try db.execute(
            sql: "UPDATE journal SET payload = NULL WHERE seq IN (SELECT value FROM json_each(?))",
            arguments: [JSONText.array(journal.map(\.seq))])
        try HoldTable(db).redact(personID)
        try db.execute(sql: "DELETE FROM run_findings WHERE person_id = ?", arguments: [personID])
        try SilenceTable(db).redact(personID)
        try AlertHistoryTable(db).erase(personID, addresses: emails)
        try OutboxTable(db).erase(personID, addresses: emails)
        try db.execute(
            sql: """
                DELETE FROM calendar_events WHERE feed = 'person/' || ?1
                    OR lower(feed) IN (SELECT lower('manager/' || value) FROM json_each(?2))
                """,
            arguments: [personID, JSONText.array(emails)])
        for content in contents {
            try db.execute(sql: "INSERT OR IGNORE INTO erased_contents VALUES (?)", arguments: [content])
        }
        try db.execute(
            sql: """
                INSERT INTO erasures (person_id, at, actor, reason, records, journal_entries, contents)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                personID, author.at, author.actor, reason, records.count, erasure.journalEntries, contents.count,
            ])
    }
}
