import CivilCalendar
import Foundation
import GRDB
import Mobility
import MobilityAlerts

/// The rows of the mails.
struct OutboxTable {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// Puts a mail in, to be tried at once.
    func insert(_ mail: OutgoingMail, at moment: Moment) throws {
        try db.execute(
            sql: """
                INSERT INTO outbox
                    (key, recipient, address, as_of, message_id, sha256, message, state, queued_at, next_attempt_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, 'queued', ?8, ?8)
                """,
            arguments: [
                mail.key, mail.recipient.id.kind.rawValue, mail.recipient.address, mail.day.number, mail.messageID,
                ContentHash(of: mail.message).description, Data(mail.message), moment.description,
            ])
        let id = db.lastInsertedRowID
        for person in mail.people.sorted() {
            try db.execute(sql: "INSERT INTO outbox_people VALUES (?, ?)", arguments: [id, person])
        }
    }

    /// Takes the mail that has waited longest of those that are due, for one attempt.
    func claim(at moment: Moment) throws -> ClaimedMail? {
        let due = try Int.fetchOne(
            db,
            sql: """
                SELECT mail_id FROM outbox WHERE state = 'queued' AND next_attempt_at <= ?
                ORDER BY next_attempt_at, mail_id LIMIT 1
                """,
            arguments: [moment.description])
        guard let id = due else { return nil }
        try db.execute(
            sql: """
                UPDATE outbox SET state = 'sending', attempts = attempts + 1, attempted_at = ?, next_attempt_at = NULL
                WHERE mail_id = ?
                """,
            arguments: [moment.description, id])
        let row = try Row.fetchOne(db, sql: "\(OutboxTable.select) WHERE mail_id = ?", arguments: [id])
        let message = try Data.fetchOne(db, sql: "SELECT message FROM outbox WHERE mail_id = ?", arguments: [id])
        guard let mail = row.flatMap(OutboxTable.mail), let message else {
            throw StoreError.damagedMail(id: id)
        }
        return ClaimedMail(mail: mail, message: Array(message))
    }

    /// Notes that a mail was taken. Its text is no longer needed; its hash stays.
    func markSent(_ id: Int, answer: String) throws {
        try db.execute(
            sql: "UPDATE outbox SET state = 'sent', answer = ?, message = NULL WHERE mail_id = ?",
            arguments: [answer, id])
        try forgetPeople(id)
    }

    /// Notes that a mail was refused or given up. Its text stays, so that it can be tried again once the reason is mended.
    func markFailed(_ id: Int, answer: String) throws {
        try db.execute(
            sql: "UPDATE outbox SET state = 'failed', answer = ? WHERE mail_id = ? AND state = 'sending'",
            arguments: [answer, id])
    }

    /// Lets a mail wait for another attempt.
    func postpone(_ id: Int, until moment: Moment, answer: String?) throws {
        try db.execute(
            sql: """
                UPDATE outbox SET state = 'queued', next_attempt_at = ?, answer = coalesce(?, answer)
                WHERE mail_id = ? AND state = 'sending'
                """,
            arguments: [moment.description, answer, id])
    }

    /// Lets all that is due wait.
    func postponeDue(at moment: Moment, until later: Moment) throws {
        try db.execute(
            sql: "UPDATE outbox SET next_attempt_at = ? WHERE state = 'queued' AND next_attempt_at <= ?",
            arguments: [later.description, moment.description])
    }

    /// Lets mails that a program was sending when it was ended wait for another attempt.
    /// - Returns: how many there were.
    func revive(at moment: Moment) throws -> Int {
        try db.execute(
            sql: "UPDATE outbox SET state = 'queued', next_attempt_at = ? WHERE state = 'sending'",
            arguments: [moment.description])
        return db.changesCount
    }

    /// Lets failed mails whose text is still there be tried again at once.
    /// - Parameter ids: which; nil for all.
    /// - Returns: their numbers.
    func retry(_ ids: [Int]?, at moment: Moment) throws -> [Int] {
        let found = try Int.fetchAll(
            db,
            sql: """
                SELECT mail_id FROM outbox
                WHERE state = 'failed' AND message IS NOT NULL
                    AND (?1 IS NULL OR mail_id IN (SELECT value FROM json_each(?1)))
                ORDER BY mail_id
                """,
            arguments: [ids.map(JSONText.array)])
        try db.execute(
            sql: """
                UPDATE outbox SET state = 'queued', queued_at = ?1, next_attempt_at = ?1
                WHERE mail_id IN (SELECT value FROM json_each(?2))
                """,
            arguments: [moment.description, JSONText.array(found)])
        return found
    }

    /// Takes away the text of mails that failed and that nobody tried again since a moment.
    func forgetFailed(before moment: Moment) throws {
        let ids = try Int.fetchAll(
            db,
            sql: """
                SELECT mail_id FROM outbox
                WHERE state = 'failed' AND message IS NOT NULL AND coalesce(attempted_at, queued_at) < ?
                """,
            arguments: [moment.description])
        for id in ids {
            try db.execute(sql: "UPDATE outbox SET message = NULL WHERE mail_id = ?", arguments: [id])
            try forgetPeople(id)
        }
    }

    /// The mails, the last first.
    /// - Parameter unsentOnly: only those that wait or have failed.
    func mails(unsentOnly: Bool) throws -> [OutboxMail] {
        let condition = unsentOnly ? "WHERE state IN ('queued', 'sending', 'failed')" : ""
        return try Row.fetchAll(db, sql: "\(OutboxTable.select) \(condition) ORDER BY mail_id DESC")
            .compactMap(OutboxTable.mail)
    }

    /// How much is not sent.
    func count() throws -> OutboxCount {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT count(*) FILTER (WHERE state <> 'failed'), count(*) FILTER (WHERE state = 'failed'),
                    min(queued_at) FILTER (WHERE state <> 'failed')
                FROM outbox WHERE state IN ('queued', 'sending', 'failed')
                """)
        guard let row else { return OutboxCount(waiting: 0, failed: 0, waitingSince: nil) }
        let since: String? = row[2]
        return OutboxCount(waiting: row[0], failed: row[1], waitingSince: since.flatMap { Moment(utc: $0) })
    }

    /// When the next of those that wait is due; nil if none waits.
    func nextAttempt() throws -> Moment? {
        try String.fetchOne(db, sql: "SELECT min(next_attempt_at) FROM outbox WHERE state = 'queued'")
            .flatMap { Moment(utc: $0) }
    }

    /// Takes away what is written to somebody who is erased, and the text of what was not sent yet and speaks of that
    /// person to others.
    func erase(_ personID: String, addresses: [String]) throws {
        try db.execute(
            sql: """
                DELETE FROM outbox
                WHERE recipient <> 'mobility' AND lower(address) IN (SELECT lower(value) FROM json_each(?))
                """,
            arguments: [JSONText.array(addresses)])
        let speaking = try Int.fetchAll(
            db, sql: "SELECT mail_id FROM outbox_people WHERE person_id = ?", arguments: [personID])
        for id in speaking {
            try db.execute(
                sql: """
                    UPDATE outbox SET message = NULL, next_attempt_at = NULL,
                        state = iif(state IN ('queued', 'sending'), 'withdrawn', state)
                    WHERE mail_id = ?
                    """,
                arguments: [id])
            try forgetPeople(id)
        }
    }

    private func forgetPeople(_ id: Int) throws {
        try db.execute(sql: "DELETE FROM outbox_people WHERE mail_id = ?", arguments: [id])
    }

    private static let select = """
        SELECT mail_id, recipient, address, as_of, message_id, sha256, state, attempts, queued_at, next_attempt_at,
            attempted_at, answer
        FROM outbox
        """

    private static func mail(_ row: Row) -> OutboxMail? {
        let (recipient, state, day, queued): (String, String, Int, String) = (row[1], row[6], row[3], row[8])
        let (next, attempted): (String?, String?) = (row[9], row[10])
        guard let recipient = RecipientKind(rawValue: recipient), let state = OutboxMail.State(rawValue: state),
            let queuedAt = Moment(utc: queued)
        else { return nil }
        return OutboxMail(
            id: row[0], recipient: recipient, address: row[2], day: Day(number: day), messageID: row[4],
            sha256: row[5], state: state, attempts: row[7], queuedAt: queuedAt,
            nextAttemptAt: next.flatMap { Moment(utc: $0) }, attemptedAt: attempted.flatMap { Moment(utc: $0) },
            answer: row[11])
    }
}
