import CivilCalendar
import GRDB
import Mobility
import MobilityAlerts

/// The rows of the silences and acknowledgements.
struct SilenceTable {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// All of them, in order of their numbers.
    func all() throws -> [Silence] {
        try Row.fetchAll(db, sql: "\(SilenceTable.select) ORDER BY silence_id").compactMap(SilenceTable.silence)
    }

    /// The one of a number.
    func silence(_ id: Int) throws -> Silence? {
        try Row.fetchOne(db, sql: "\(SilenceTable.select) WHERE silence_id = ?", arguments: [id])
            .flatMap(SilenceTable.silence)
    }

    /// Stores one under a new number.
    func insert(_ silence: NewSilence) throws -> Int {
        try db.execute(
            sql: """
                INSERT INTO silences (kind, rule, person_id, record_id, severity, since_day, until_day, reason, actor, at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                silence.kind.rawValue, silence.rule, silence.personID, silence.recordID, silence.severity?.rank,
                silence.since.number, silence.until?.number, silence.reason, silence.author.actor, silence.author.at,
            ])
        return Int(db.lastInsertedRowID)
    }

    /// Notes that one was taken back.
    func end(_ id: Int, on day: Day, by author: Author) throws {
        try db.execute(
            sql: "UPDATE silences SET ended_on = ?, ended_by = ?, ended_at = ? WHERE silence_id = ?",
            arguments: [day.number, author.actor, author.at, id])
    }

    /// Takes away why findings of a person were silenced, which may tell of the person.
    func redact(_ personID: String) throws {
        try db.execute(
            sql: "UPDATE silences SET reason = '(erased)' WHERE person_id = ?", arguments: [personID])
    }

    private static let select = """
        SELECT silence_id, kind, rule, person_id, record_id, severity, since_day, until_day, reason, actor, at, ended_on,
            ended_by
        FROM silences
        """

    private static func silence(_ row: Row) -> Silence? {
        let (kind, rank, since): (String, Int?, Int) = (row[1], row[5], row[6])
        let (until, ended): (Int?, Int?) = (row[7], row[11])
        guard let kind = Silence.Kind(rawValue: kind) else { return nil }
        return Silence(
            id: row[0], kind: kind, rule: row[2], personID: row[3], recordID: row[4],
            severity: rank.flatMap(Severity.init(rank:)), since: Day(number: since),
            until: until.map { Day(number: $0) }, reason: row[8], actor: row[9], at: row[10],
            endedOn: ended.map { Day(number: $0) }, endedBy: row[12])
    }
}

extension Severity {
    /// The severity of a rank, 0 … 3.
    init?(rank: Int) {
        guard Severity.allCases.indices.contains(rank) else { return nil }
        self = Severity.allCases[rank]
    }
}
