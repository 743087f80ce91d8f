import CivilCalendar
import GRDB
import Mobility
import MobilityAlerts

/// The rows of what was told to whom.
struct AlertHistoryTable {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// The day of the latest run.
    func lastRun() throws -> Day? {
        try Int.fetchOne(db, sql: "SELECT max(as_of) FROM alert_runs").map { Day(number: $0) }
    }

    /// All that is known.
    func history() throws -> AlertHistory {
        var history = AlertHistory()
        history.lastRun = try lastRun()
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT recipient, address, rule, person_id, record_id, severity, mentioned, told_on FROM alert_history
                """)
        while let row = try rows.next() {
            let (rule, severity, mentioned, on): (String, Int, Int, Int) = (row[2], row[5], row[6], row[7])
            // What a rule that no longer exists told can't be compared with anything.
            guard let recipient = recipient(row), let rule = RuleID(rawValue: rule),
                let severity = Severity(rank: severity), let mentioned = Severity(rank: mentioned)
            else { continue }
            let identity = Finding.Identity(rule: rule, personID: row[3], recordID: row[4])
            history.told[recipient, default: [:]][identity] = AlertHistory.Told(
                severity: severity, mentioned: mentioned, on: Day(number: on))
        }
        for row in try Row.fetchAll(db, sql: "SELECT recipient, address, mailed_on FROM alert_recipients") {
            guard let recipient = recipient(row) else { continue }
            history.mailed[recipient] = Day(number: row[2])
        }
        return history
    }

    /// Brings what is stored to what a run leaves. Only what differs is written.
    func store(_ after: AlertHistory, before: AlertHistory) throws {
        for recipient in Set(before.told.keys).union(after.told.keys) {
            let (old, new) = (before.told[recipient] ?? [:], after.told[recipient] ?? [:])
            for (identity, entry) in old where new[identity] != entry { try remove(identity, of: recipient) }
            for (identity, entry) in new where old[identity] != entry { try insert(entry, identity, of: recipient) }
        }
        for (recipient, day) in after.mailed where before.mailed[recipient] != day {
            try db.cachedStatement(
                sql: """
                    INSERT INTO alert_recipients (recipient, address, mailed_on) VALUES (?, ?, ?)
                    ON CONFLICT (recipient, address) DO UPDATE SET mailed_on = excluded.mailed_on
                    """
            ).execute(arguments: [recipient.kind.rawValue, recipient.address, day.number])
        }
    }

    /// Notes a run. A second one for the same day adds its messages to those of the first.
    func recordRun(_ day: Day, at: String, messages: Int) throws {
        try db.execute(
            sql: """
                INSERT INTO alert_runs (as_of, run_at, messages) VALUES (?, ?, ?)
                ON CONFLICT (as_of) DO UPDATE SET run_at = excluded.run_at, messages = messages + excluded.messages
                """,
            arguments: [day.number, at, messages])
    }

    /// Forgets what was told of somebody who is erased, and what was told to that person.
    func erase(_ personID: String, addresses: [String]) throws {
        try db.execute(sql: "DELETE FROM alert_history WHERE person_id = ?", arguments: [personID])
        for table in ["alert_history", "alert_recipients"] {
            try db.execute(
                sql: """
                    DELETE FROM \(table)
                    WHERE recipient <> 'mobility' AND address IN (SELECT lower(value) FROM json_each(?))
                    """,
                arguments: [JSONText.array(addresses)])
        }
    }

    private func remove(_ identity: Finding.Identity, of recipient: Recipient.ID) throws {
        try db.cachedStatement(
            sql: """
                DELETE FROM alert_history
                WHERE recipient = ? AND address = ? AND rule = ? AND person_id IS ? AND record_id = ?
                """
        ).execute(arguments: [
            recipient.kind.rawValue, recipient.address, identity.rule.rawValue, identity.personID, identity.recordID,
        ])
    }

    private func insert(
        _ entry: AlertHistory.Told, _ identity: Finding.Identity, of recipient: Recipient.ID
    ) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO alert_history
                    (recipient, address, rule, person_id, record_id, severity, mentioned, told_on)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            recipient.kind.rawValue, recipient.address, identity.rule.rawValue, identity.personID, identity.recordID,
            entry.severity.rank, entry.mentioned.rank, entry.on.number,
        ])
    }

    private func recipient(_ row: Row) -> Recipient.ID? {
        let (kind, address): (String, String) = (row[0], row[1])
        return RecipientKind(rawValue: kind).map { Recipient.ID($0, address) }
    }
}
