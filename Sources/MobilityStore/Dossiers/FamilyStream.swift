import GRDB
import Mobility

/// Hands over everybody, family by family, in one merge over the tables: nothing is kept beyond the family, however many
/// people there are.
struct FamilyStream {
    private let people: DirectStatement
    private let files: PersonFileReader

    init(_ db: Database) throws {
        people = try DirectStatement(db, sql: FamilyStream.query)
        files = try PersonFileReader(db, .forPersonRules)
    }

    /// All people, each family's one after the other.
    static let query = """
        SELECT \(RecordSQL.of(.people).list(.forPersonRules)) FROM people
        ORDER BY coalesce(principal_id, person_id), person_id
        """

    /// Hands over the families, with what rules read of them.
    func forEach(_ body: (Family) throws -> Void) throws {
        let unread = RecordSQL.of(.people).unread(.forPersonRules)
        var members: [Person] = []
        try people.begin()
        while try people.step() {
            let person = try Person(people.fields().leavingOut(unread))
            if let first = members.first, first.familyID != person.familyID {
                try handOver(members, body)
                members.removeAll(keepingCapacity: true)
            }
            members.append(person)
        }
        if !members.isEmpty { try handOver(members, body) }
    }

    private func handOver(_ members: [Person], _ body: (Family) throws -> Void) throws {
        let dependents = members.filter { $0.principalID != nil }
        guard let principal = members.first(where: { $0.principalID == nil }) else {
            // No principal is recorded, which no change leaves behind: each stands alone.
            for member in dependents { try body(Family(files.file(of: member))) }
            return
        }
        try body(Family(files.file(of: principal), dependents: dependents.map(files.file)))
    }
}

extension Person {
    /// The id of the employee of the family.
    fileprivate var familyID: String { principalID ?? personID }
}
