import CivilCalendar
import Foundation
import GRDB

/// The rows of what calendars have told.
struct CalendarTable {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// What a feed has told, in order of uids.
    func events(of feed: String) throws -> [PublishedEvent] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT uid, sequence, content_hash, kind, day, cancelled, published_at FROM calendar_events
                    WHERE feed = ? ORDER BY uid
                    """),
            arguments: [feed]
        ).map { row in
            PublishedEvent(
                uid: row[0], sequence: row[1], contentHash: Array(row[2] as Data), kind: row[3],
                day: Day(number: row[4]), isCancelled: row[5] == 1, publishedAt: row[6])
        }
    }

    /// Notes what a feed tells of an event now.
    func put(_ event: PublishedEvent, of feed: String) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO calendar_events
                    (feed, uid, sequence, content_hash, kind, day, cancelled, published_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (feed, uid) DO UPDATE SET
                    sequence = excluded.sequence, content_hash = excluded.content_hash, kind = excluded.kind,
                    day = excluded.day, cancelled = excluded.cancelled, published_at = excluded.published_at
                """
        ).execute(arguments: [
            feed, event.uid, event.sequence, Data(event.contentHash), event.kind, event.day.number,
            event.isCancelled ? 1 : 0, event.publishedAt,
        ])
    }

    /// The feeds with an event, called off or not, on a day or later, in order.
    func feeds(from day: Day) throws -> [String] {
        try String.fetchAll(
            db, sql: "SELECT DISTINCT feed FROM calendar_events WHERE day >= ? ORDER BY feed", arguments: [day.number])
    }
}
