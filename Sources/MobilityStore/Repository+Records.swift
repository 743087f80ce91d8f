import GRDB
public import Mobility

extension Repository {
    /// The record of an id; nil if there is none.
    public func record(_ kind: RecordKind, id: String) throws(StoreError) -> (any Mobility.Record)? {
        try connection.read { db in try Self.record(kind.type, id, db) }
    }

    /// All records of a kind, in order of their ids.
    public func records(_ kind: RecordKind) throws(StoreError) -> [any Mobility.Record] {
        try connection.read { db in
            var records: [any Mobility.Record] = []
            try Self.forEach(kind.type, db) { records.append($0) }
            return records
        }
    }

    /// All ids of a kind, in order.
    public func ids(_ kind: RecordKind) throws(StoreError) -> [String] {
        try connection.read { db in try String.fetchAll(db, sql: RecordSQL.of(kind).ids) }
    }

    /// Hands over all records of some kinds, one at a time: kind by kind as given, within each in order of their ids.
    /// They all come from one moment, whatever others write meanwhile.
    /// - Throws: ``StoreError``, or what `body` threw.
    public func forEachRecord(
        _ kinds: some Sequence<RecordKind>, _ body: (any Mobility.Record) throws -> Void
    ) throws {
        // What the body throws is the caller's own and passes as it is.
        var thrown: (any Error)?
        do {
            try connection.read { db in
                for kind in kinds {
                    try Self.forEach(kind.type, db) { record in
                        do {
                            try body(record)
                        } catch {
                            thrown = error
                            throw error
                        }
                    }
                }
            }
        } catch {
            throw thrown ?? error
        }
    }

    /// Hands over all records of a kind, one at a time, in order of their ids.
    /// - Throws: ``StoreError``, or what `body` threw.
    public func forEachRecord(_ kind: RecordKind, _ body: (any Mobility.Record) throws -> Void) throws {
        try forEachRecord([kind], body)
    }

    /// Everything that is recorded of a person, with the principal's and the dependents' records; nil if there is no
    /// such person.
    public func dossier(of personID: String) throws(StoreError) -> Dossier? {
        try connection.read { db in try DossierReader(db).dossiers(of: [personID]).first }
    }

    /// What holds for everybody: the recorded outages and relief measures, and the policy's measures for which no
    /// recorded one of the same id stands in.
    public func circumstances() throws(StoreError) -> Circumstances {
        try connection.read { db in try Circumstances(db, policy: policy) }
    }

    /// Those of the people who are recorded, by their ids.
    public func people(_ ids: some Collection<String>) throws(StoreError) -> [String: Person] {
        try connection.read { db in
            let table = RecordTable(Person.self, db)
            var people: [String: Person] = [:]
            for id in ids where people[id] == nil { people[id] = try table.record(id) }
            return people
        }
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
