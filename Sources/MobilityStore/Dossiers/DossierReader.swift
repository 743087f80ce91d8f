import GRDB
import Mobility

/// Reads the dossiers of people by their ids: a search for each kind of record, whatever else is stored.
struct DossierReader {
    private let people: RecordTable<Person>
    private let files: PersonFileReader
    private let db: Database

    init(_ db: Database) throws {
        self.db = db
        people = RecordTable(Person.self, db)
        files = try PersonFileReader(db, .all)
    }

    /// The dossier of a person with all that a rule may read: the own records and the principal's. Nil if there is no
    /// such person.
    func dossierForRules(of personID: String) throws -> Dossier? {
        guard let person = try people.record(personID) else { return nil }
        let principal = try person.principalID.flatMap(people.record)
        return Dossier(subject: try files.file(of: person), principal: try principal.map(files.file))
    }

    /// The whole dossier of a person; nil if there is none.
    func dossier(of personID: String) throws -> Dossier? {
        guard var dossier = try dossierForRules(of: personID) else { return nil }
        let ids = try String.fetchAll(
            db.cachedStatement(sql: DossierReader.dependents), arguments: [personID])
        dossier.dependents = try ids.compactMap(people.record).map(files.file)
        return dossier
    }

    static let dependents = "SELECT person_id FROM people WHERE principal_id = ? ORDER BY person_id"
}
