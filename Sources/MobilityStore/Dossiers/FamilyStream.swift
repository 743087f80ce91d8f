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
    func forEach(_ body: (consuming Family) throws -> Void) throws {
        let unread = RecordSQL.of(.people).unread(.forPersonRules)
        var members: [PersonFile] = []
        var familyID = ""
        try people.begin()
        while try people.step() {
            let member = PersonFile(try Person(people.fields().leavingOut(unread)))
            let own = member.person.familyID
            if own != familyID {
                try handOver(&members, body)
                familyID = own
            }
            members.append(member)
        }
        try handOver(&members, body)
    }

    /// Hands over the members of a family, if there are any, and forgets them. Files are moved rather than copied: of a copy
    /// every text and every list would have to be counted.
    private func handOver(_ members: inout [PersonFile], _ body: (consuming Family) throws -> Void) throws {
        for index in members.indices { try files.fill(&members[index]) }
        if let place = members.firstIndex(where: { $0.person.principalID == nil }) {
            let principal = members.remove(at: place)
            try body(Family(principal, dependents: members))
        } else {
            // No principal is recorded, which no change leaves behind: each stands alone.
            for member in members { try body(Family(member)) }
        }
        members = []
    }
}

extension Person {
    /// The id of the employee of the family.
    fileprivate var familyID: String { principalID ?? personID }
}
