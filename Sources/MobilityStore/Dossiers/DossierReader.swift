import GRDB
import Mobility

/// Reads the dossiers of some people: a few statements for all of them, whatever their number.
///
/// The records in a file stand in order of their ids, so that what follows from them does not hang on the order in
/// which they were stored.
struct DossierReader {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// The dossiers of those of the people who are recorded, in order of their ids.
    func dossiers(of ids: [String]) throws -> [Dossier] {
        var files = try members(around: ids).map(PersonFile.init)
        let keys = JSONText.array(files.map(\.person.personID))
        try fill(&files, \.documents, .person, keys)
        try fill(&files, \.permits, .person, keys)
        try fill(&files, \.filings, .person, keys)
        try fill(&files, \.events, .filing, keys)
        try fill(&files, \.evidence, .personOrFiling, keys)
        try fill(&files, \.reliefApplications, .person, keys)
        try fill(&files, \.trips, .person, keys)
        try fill(&files, \.travelPermits, .person, keys)
        try fill(&files, \.stays, .person, keys)
        try fill(&files, \.payments, .person, keys)
        return assemble(files, subjects: Set(ids))
    }

    /// The people themselves, their principals and their dependents, in order of their ids.
    private func members(around ids: [String]) throws -> [Person] {
        let reader = RowReader(Person.self)
        return try Row.fetchAll(db.cachedStatement(sql: DossierReader.members), arguments: [JSONText.array(ids)])
            .map(reader.record)
    }

    static let members = """
        WITH subject AS (SELECT value AS person_id FROM json_each(?1)),
        member AS (
            SELECT person_id FROM subject
            UNION SELECT own.principal_id FROM subject CROSS JOIN people AS own USING (person_id)
            UNION SELECT other.person_id FROM subject
                CROSS JOIN people AS other ON other.principal_id = subject.person_id
        )
        SELECT \(RecordSQL.of(.people).columns) FROM member CROSS JOIN people USING (person_id)
        ORDER BY people.person_id
        """

    /// How records of a kind belong to people.
    enum Owner: CaseIterable {
        case person
        case filing
        case personOrFiling

        /// Joins the table to the people (`member`), whose place in the list is `member.key`.
        func query(_ sql: RecordSQL) -> String {
            let byPerson = """
                SELECT member.key, \(sql.columns) FROM json_each(?1) AS member
                CROSS JOIN \(sql.table) ON \(sql.table).person_id = member.value
                """
            let byFiling = """
                SELECT member.key, \(sql.columns) FROM json_each(?1) AS member
                CROSS JOIN filings ON filings.person_id = member.value
                CROSS JOIN \(sql.table) ON \(sql.table).filing_id = filings.filing_id
                """
            return switch self {
            case .person: byPerson
            case .filing: byFiling
            case .personOrFiling: "\(byPerson) UNION \(byFiling)"
            }
        }
    }

    private func fill<R: Record>(
        _ files: inout [PersonFile], _ place: WritableKeyPath<PersonFile, [R]>, _ owner: Owner, _ keys: String
    ) throws {
        let reader = RowReader(R.self, offset: 1)
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: owner.query(RecordSQL.of(R.kind))), arguments: [keys])
        while let row = try rows.next() { files[row[0]][keyPath: place].append(try reader.record(row)) }
        for index in files.indices where files[index][keyPath: place].count > 1 {
            files[index][keyPath: place].sort { $0.id < $1.id }
        }
    }

    private func assemble(_ files: [PersonFile], subjects: Set<String>) -> [Dossier] {
        let places = Dictionary(files.indices.map { (files[$0].person.personID, $0) }) { first, _ in first }
        var dependents: [String: [PersonFile]] = [:]
        for file in files {
            if let principalID = file.person.principalID { dependents[principalID, default: []].append(file) }
        }
        return files.filter { subjects.contains($0.person.personID) }.map { file in
            Dossier(
                subject: file,
                principal: file.person.principalID.flatMap { places[$0] }.map { files[$0] },
                dependents: dependents[file.person.personID] ?? [])
        }
    }
}
