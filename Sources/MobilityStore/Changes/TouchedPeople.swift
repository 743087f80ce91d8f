import GRDB
import Mobility

/// Collects, while records change, the people whose findings may change with them: everybody in whose dossier a changed
/// record stands, and everybody whom a changed outage or relief measure covers.
///
/// The ids are collected in a temporary table, so that an outage that touches a million people needs no memory.
struct TouchedPeople {
    private let db: Database
    /// Whether it is everybody; then nothing is collected.
    private(set) var isEveryone: Bool
    /// Whether an outage or a relief measure changed.
    private(set) var circumstancesChanged = false
    /// Employers who changed, or whose staff did.
    private var employers: Set<String> = []
    /// Whether the first day of any permit or stay of somebody may have changed, which can stand in for the start of an
    /// employment.
    private var firstDaysChanged = false

    init(_ db: Database, everyone: Bool) throws {
        self.db = db
        isEveryone = everyone
        try db.execute(
            sql: "CREATE TEMP TABLE IF NOT EXISTS touched (person_id TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID")
        // Principals whom a dependent may have left; they had the dependent in their dossiers.
        try db.execute(
            sql: "CREATE TEMP TABLE IF NOT EXISTS principals (person_id TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID")
        try db.execute(sql: "DELETE FROM temp.touched; DELETE FROM temp.principals")
    }

    /// Takes in a record as it was before or as it is after a change. Called in the order in which records are stored,
    /// so that what it refers to can be looked up.
    mutating func add(_ record: any Record) throws {
        guard !isEveryone else { return }
        switch record {
        case let outage as Outage:
            circumstancesChanged = true
            try addHolders(of: outage.visaTypes)
        case let measure as ReliefMeasure:
            circumstancesChanged = true
            if measure.visaTypes.isEmpty { isEveryone = true } else { try addHolders(of: measure.visaTypes) }
        case let employer as Employer: employers.insert(employer.employerID)
        case let event as FilingEvent: try addPerson(ofFiling: event.filingID)
        case let piece as Evidence:
            if let personID = piece.personID { try add(person: personID) }
            if let filingID = piece.filingID { try addPerson(ofFiling: filingID) }
        case let person as Person:
            try add(person: person.personID)
            if let employerID = person.employerID { employers.insert(employerID) }
            if let principalID = person.principalID { try insert(principalID, into: "principals") }
        default:
            let kind = type(of: record).kind
            if kind == .permits || kind == .stays { firstDaysChanged = true }
            if let position = kind.position(of: "person_id"), case .text(let id) = record.fields[position] {
                try add(person: id)
            }
        }
    }

    /// Adds those in whose dossiers the collected people stand: their dependents and their principals.
    func addFamilies() throws {
        guard !isEveryone else { return }
        try db.execute(
            sql: """
                INSERT OR IGNORE INTO temp.touched
                SELECT people.person_id FROM temp.touched CROSS JOIN people ON people.principal_id = touched.person_id
                UNION
                SELECT people.principal_id FROM temp.touched CROSS JOIN people ON people.person_id = touched.person_id
                WHERE people.principal_id IS NOT NULL
                """)
        try db.execute(sql: "INSERT OR IGNORE INTO temp.touched SELECT person_id FROM temp.principals")
    }

    /// The employers whose findings may change: those who did, and those whose staff did; nil for all of them.
    func touchedEmployers() throws -> Set<String>? {
        if isEveryone { return nil }
        guard firstDaysChanged else { return employers }
        let ofStaff = try String.fetchAll(
            db,
            sql: """
                SELECT DISTINCT employer_id FROM temp.touched CROSS JOIN people ON people.person_id = touched.person_id
                WHERE employer_id IS NOT NULL
                """)
        return employers.union(ofStaff)
    }

    /// The first of them whose principal is not recorded, or is no employee. The database checks the former only at the
    /// end of the transaction, and the latter not at all.
    func brokenFamily() throws -> StoreError? {
        let source = isEveryone ? "people" : "temp.touched CROSS JOIN people ON people.person_id = touched.person_id"
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT people.person_id, people.principal_id, principal.person_id
                FROM \(source) LEFT JOIN people AS principal ON principal.person_id = people.principal_id
                WHERE people.principal_id IS NOT NULL AND principal.kind IS NOT 'employee' LIMIT 1
                """)
        guard let row else { return nil }
        let (personID, principalID, found): (String, String, String?) = (row[0], row[1], row[2])
        let (person, principal) = (RecordReference(.people, personID), RecordReference(.people, principalID))
        return found == nil
            ? .unknownReference(from: person, column: "principal_id", to: principal)
            : .principalNotEmployee(person: person, principal: principal)
    }

    private func add(person id: String) throws { try insert(id, into: "touched") }

    private func insert(_ id: String, into table: String) throws {
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO temp.\(table) VALUES (?)").execute(arguments: [id])
    }

    private func addPerson(ofFiling id: String) throws {
        try db.cachedStatement(
            sql: "INSERT OR IGNORE INTO temp.touched SELECT person_id FROM filings WHERE filing_id = ?"
        ).execute(arguments: [id])
    }

    /// Adds the holders of a permit of these statuses, of any if none is named, and visitors alike.
    private func addHolders(of types: [VisaType]) throws {
        let ofType = types.isEmpty ? "" : "WHERE visa_type IN (SELECT value FROM json_each(?1))"
        try db.execute(
            sql: """
                INSERT OR IGNORE INTO temp.touched
                SELECT person_id FROM permits \(ofType) UNION SELECT person_id FROM stays \(ofType)
                """,
            arguments: types.isEmpty ? [] : [JSONText.array(types.map(\.rawValue))])
    }
}
