import GRDB
import Mobility

/// Reads employers with their staff, one at a time.
struct EmployerReader {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// Hands over every employer with its staff, in order of their ids.
    func forEach(_ body: (EmployerFile) throws -> Void) throws {
        for id in try String.fetchAll(db, sql: RecordSQL.of(.employers).ids) {
            if let file = try file(of: id) { try body(file) }
        }
    }

    /// An employer with its staff; nil if there is none of this id.
    func file(of employerID: String) throws -> EmployerFile? {
        guard let employer = try RecordTable(Employer.self, db).record(employerID) else { return nil }
        let unread = RecordSQL.of(.people).unread(.forEmployerRules)
        var file = EmployerFile(employer)
        for sql in [EmployerReader.staff, EmployerReader.staffWithoutStart] {
            let rows = try DirectStatement(db, sql: sql)
            try rows.begin(employerID)
            while try rows.step() {
                let (start, count) = (rows.fields().day(0), rows.fields().integer(1) ?? 1)
                let person = try Person(rows.fields(from: 2).leavingOut(unread))
                file.foreignStaff.add(person, firstRecorded: start, count: count)
            }
        }
        return file
    }

    /// The employees who name an employer and have a start of employment: one row for all of whom rules read the same, with
    /// their number. Read from an index alone.
    static let staff = """
        SELECT NULL, count(*), \(RecordSQL.of(.people).list(.forEmployerRules)) FROM people
        WHERE employer_id = ? AND employment_start IS NOT NULL
        GROUP BY employment_start, kind, nationality, quota_exempt, employment_end, monthly_pay_pen
        """

    /// The other employees who name it, each with the first day of any permit or stay, which stands in for that start.
    static let staffWithoutStart = """
        SELECT
            (SELECT min(first) FROM (
                SELECT min(valid_from) AS first FROM permits WHERE permits.person_id = people.person_id
                UNION ALL
                SELECT min(entered_on) FROM stays WHERE stays.person_id = people.person_id)),
            1, \(RecordSQL.of(.people).list(.forEmployerRules))
        FROM people WHERE employer_id = ? AND employment_start IS NULL AND kind = 'employee'
        """
}
