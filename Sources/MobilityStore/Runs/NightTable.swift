import CivilCalendar
import GRDB

/// The rows of the nightly runs, however they went.
struct NightTable {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// Notes that a run began.
    /// - Returns: its number.
    func begin(_ day: Day, at moment: Moment) throws -> Int {
        try db.execute(
            sql: "INSERT INTO nights (as_of, started_at) VALUES (?, ?)", arguments: [day.number, moment.description])
        return Int(db.lastInsertedRowID)
    }

    /// Notes that a run was finished, and how it went. One that ended before it began, by a clock that was set back, is
    /// noted as having ended then.
    func finish(_ id: Int, at moment: Moment, problems: [Night.Step], mails: Night.Mails) throws {
        try db.execute(
            sql: """
                UPDATE nights SET finished_at = max(started_at, ?), problems = ?, queued = ?, sent = ?, waiting = ?,
                    failed = ?
                WHERE night_id = ?
                """,
            arguments: [
                moment.description, problems.isEmpty ? nil : problems.map(\.rawValue).joined(separator: ";"),
                mails.queued, mails.sent, mails.waiting, mails.failed, id,
            ])
    }

    /// The run that began last; of the good ones alone where that is asked.
    func last(good: Bool) throws -> Night? {
        let condition = good ? "WHERE finished_at IS NOT NULL AND problems IS NULL" : ""
        return try Row.fetchOne(
            db,
            sql: """
                SELECT as_of, started_at, finished_at, problems, queued, sent, waiting, failed FROM nights \(condition)
                ORDER BY night_id DESC LIMIT 1
                """
        ).flatMap(NightTable.night)
    }

    private static func night(_ row: Row) -> Night? {
        let (day, started, finished, problems): (Int, String, String?, String?) = (row[0], row[1], row[2], row[3])
        guard let startedAt = Moment(utc: started) else { return nil }
        var mails = Night.Mails()
        (mails.queued, mails.sent, mails.waiting, mails.failed) = (row[4], row[5], row[6], row[7])
        return Night(
            day: Day(number: day), startedAt: startedAt, finishedAt: finished.flatMap { Moment(utc: $0) },
            problems: (problems ?? "").split(separator: ";").compactMap { Night.Step(rawValue: String($0)) },
            mails: mails)
    }
}
