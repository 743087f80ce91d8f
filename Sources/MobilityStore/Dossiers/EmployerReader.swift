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
        let rows = try DirectStatement(db, sql: EmployerReader.staff)
        try rows.begin(employerID)
        var file = EmployerFile(employer)
        while try rows.step() {
            file.foreignStaff.add(try Person(rows.fields(from: 1)), firstRecorded: rows.fields().day(0))
        }
        return file
    }

    /// The employees who name an employer, each with the first day of any permit or stay where that stands in for the
    /// start of the employment.
    static let staff = """
        SELECT
            CASE WHEN employment_start IS NULL THEN (SELECT min(first) FROM (
                SELECT min(valid_from) AS first FROM permits WHERE permits.person_id = people.person_id
                UNION ALL
                SELECT min(entered_on) FROM stays WHERE stays.person_id = people.person_id)) END,
            \(RecordSQL.of(.people).list(.forEmployerRules))
        FROM people WHERE employer_id = ? AND kind = 'employee'
        """
}
