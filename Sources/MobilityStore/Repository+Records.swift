import GRDB
public import Mobility

extension Repository {
    /// Reads from one moment, whatever others write meanwhile.
    /// - Throws: ``StoreError``, or what `body` threw.
    public func reading<T>(_ body: (StoredSnapshot) throws -> T) throws -> T {
        var caller = CallersError()
        do {
            return try connection.read { db in try caller.keeping { try body(StoredSnapshot(db, policy: policy)) } }
        } catch {
            throw caller.orElse(error)
        }
    }

    /// The record of an id; nil if there is none.
    public func record(_ kind: RecordKind, id: String) throws(StoreError) -> (any Mobility.Record)? {
        try snapshot { try $0.record(kind, id: id) }
    }

    /// All records of a kind, in order of their ids.
    public func records(_ kind: RecordKind) throws(StoreError) -> [any Mobility.Record] {
        try snapshot { try $0.records(kind) }
    }

    /// All ids of a kind, in order.
    public func ids(_ kind: RecordKind) throws(StoreError) -> [String] { try snapshot { try $0.ids(kind) } }

    /// The different texts in a column of a kind, in order; none for a column that the kind does not have.
    public func texts(in column: String, of kind: RecordKind) throws(StoreError) -> [String] {
        guard kind.position(of: column) != nil else { return [] }
        return try connection.read { db in
            try String.fetchAll(
                db,
                sql: "SELECT DISTINCT \(column) FROM \(kind.rawValue) WHERE \(column) IS NOT NULL ORDER BY \(column)")
        }
    }

    /// Hands over all records of some kinds, one at a time: kind by kind as given, within each in order of their ids.
    /// They all come from one moment, whatever others write meanwhile.
    /// - Throws: ``StoreError``, or what `body` threw.
    public func forEachRecord(
        _ kinds: some Sequence<RecordKind>, _ body: (any Mobility.Record) throws -> Void
    ) throws {
        try reading { snapshot in
            for kind in kinds { try snapshot.forEachRecord(kind, body) }
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
        try snapshot { try $0.dossier(of: personID) }
    }

    /// What holds for everybody: the recorded outages and relief measures, and the policy's measures for which no
    /// recorded one of the same id stands in.
    public func circumstances() throws(StoreError) -> Circumstances { try snapshot { try $0.circumstances() } }

    /// Those of the people who are recorded, by their ids.
    public func people(_ ids: some Collection<String>) throws(StoreError) -> [String: Person] {
        try snapshot { try $0.people(ids) }
    }

    private func snapshot<T>(_ body: (StoredSnapshot) throws -> T) throws(StoreError) -> T {
        try connection.read { db in try body(StoredSnapshot(db, policy: policy)) }
    }
}
