import GRDB
public import Mobility

/// What is recorded at one moment, whatever others write meanwhile. Good only within the body that it is handed to.
public struct StoredSnapshot {
    private let db: Database
    private let policy: Policy

    init(_ db: Database, policy: Policy) {
        self.db = db
        self.policy = policy
    }

    /// The record of an id; nil if there is none.
    public func record(_ kind: RecordKind, id: String) throws -> (any Mobility.Record)? {
        try StoredSnapshot.record(kind.type, id, db)
    }

    /// Whether there is a record of an id.
    public func contains(_ kind: RecordKind, id: String) throws -> Bool {
        let rows = try DirectStatement(db, sql: RecordSQL.of(kind).known)
        try rows.begin(id)
        return try rows.step()
    }

    /// Whether there is no record of a kind.
    public func isEmpty(_ kind: RecordKind) throws -> Bool {
        try !DirectStatement(db, sql: RecordSQL.of(kind).any).step()
    }

    /// All records of a kind, in order of their ids.
    public func records(_ kind: RecordKind) throws -> [any Mobility.Record] {
        var records: [any Mobility.Record] = []
        try forEachRecord(kind) { records.append($0) }
        return records
    }

    /// All ids of a kind, in order.
    public func ids(_ kind: RecordKind) throws -> [String] { try String.fetchAll(db, sql: RecordSQL.of(kind).ids) }

    /// Hands over all ids of a kind, one at a time, in order.
    public func forEachID(_ kind: RecordKind, _ body: (String) throws -> Void) throws {
        let rows = try DirectStatement(db, sql: RecordSQL.of(kind).ids)
        while try rows.step() { try body(rows.fields().text(0) ?? "") }
    }

    /// Hands over all records of a kind, one at a time, in order of their ids.
    public func forEachRecord(_ kind: RecordKind, _ body: (any Mobility.Record) throws -> Void) throws {
        try StoredSnapshot.forEach(kind.type, db, body)
    }

    /// Everything that is recorded of a person, with the principal's and the dependents' records; nil if there is no
    /// such person.
    public func dossier(of personID: String) throws -> Dossier? {
        try DossierReader(db).dossier(of: personID)
    }

    /// Hands over every employer with its staff, in order of their ids.
    func forEachEmployer(_ body: (EmployerFile) throws -> Void) throws { try EmployerReader(db).forEach(body) }

    /// Everybody, family by family.
    func families() throws -> FamilyStream { try FamilyStream(db) }

    /// What holds for everybody: the recorded outages and relief measures, and the policy's measures for which no
    /// recorded one of the same id stands in.
    public func circumstances() throws -> Circumstances { try Circumstances(db, policy: policy) }

    /// Those of the people who are recorded, by their ids.
    public func people(_ ids: some Collection<String>) throws -> [String: Person] {
        let table = RecordTable(Person.self, db)
        var people: [String: Person] = [:]
        for id in ids where people[id] == nil { people[id] = try table.record(id) }
        return people
    }

    private static func record<R: Record>(_ type: R.Type, _ id: String, _ db: Database) throws -> (any Mobility.Record)?
    {
        try RecordTable(type, db).record(id)
    }

    private static func forEach<R: Record>(
        _ type: R.Type, _ db: Database, _ body: (any Mobility.Record) throws -> Void
    ) throws {
        try RecordTable(type, db).forEach(body)
    }
}
