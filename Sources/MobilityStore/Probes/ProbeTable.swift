import CivilCalendar
import GRDB
import Mobility

/// The rows of the probes.
struct ProbeTable {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// Notes a probe.
    func add(_ probe: Probe) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO probes (at, actor, portal, url, outcome, http_status, milliseconds, detail)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            probe.at.description, probe.actor, probe.portal, probe.url, probe.outcome.rawValue, probe.httpStatus,
            probe.milliseconds, probe.detail,
        ])
    }

    /// The probes made in a time, in the order in which they were made; of one portal, or of all.
    func all(portal: String?, from: Moment, before: Moment) throws -> [Probe] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT at, actor, portal, url, outcome, http_status, milliseconds, detail FROM probes
                WHERE (?1 IS NULL OR portal = ?1) AND at >= ?2 AND at < ?3 ORDER BY probe_id
                """,
            arguments: [portal, from.description, before.description]
        ).map(probe)
    }

    /// The latest unbroken run of failures of each address of a portal that ever failed, in order of the addresses.
    func runs(portal: String) throws -> [FailureRun] {
        try Row.fetchAll(db, sql: ProbeTable.latestRuns, arguments: [portal]).compactMap { row in
            let (url, first, last): (String, String, String) = (row[0], row[1], row[2])
            guard let first = Moment(utc: first), let last = Moment(utc: last) else { return nil }
            let isOver: Int = row[4]
            return FailureRun(url: url, first: first, last: last, count: row[3], isOver: isOver == 1)
        }
    }

    /// Of each address: its last failure, the last success before that, and what lies between the two.
    static let latestRuns = """
        WITH failed AS (
            SELECT url, max(probe_id) AS last_id FROM probes WHERE portal = ?1 AND outcome <> 'up' GROUP BY url
        ), run AS (
            SELECT url, last_id, coalesce((
                SELECT max(probe_id) FROM probes
                WHERE portal = ?1 AND url = failed.url AND outcome = 'up' AND probe_id < last_id), 0) AS after_id
            FROM failed
        )
        SELECT run.url, min(probes.at), max(probes.at), count(*),
            EXISTS (SELECT 1 FROM probes WHERE portal = ?1 AND url = run.url AND probe_id > last_id)
        FROM run CROSS JOIN probes
            ON portal = ?1 AND probes.url = run.url AND probe_id > after_id AND probe_id <= last_id
        GROUP BY run.url ORDER BY run.url
        """

    private func probe(_ row: Row) throws -> Probe {
        let (at, outcome): (String, String) = (row[0], row[4])
        guard let at = Moment(utc: at), let outcome = ProbeOutcome(rawValue: outcome) else {
            throw StoreError.unexpected(code: 0, message: "probe")
        }
        return Probe(
            at: at, actor: row[1], portal: row[2], url: row[3], outcome: outcome, httpStatus: row[5],
            milliseconds: row[6], detail: row[7])
    }
}
