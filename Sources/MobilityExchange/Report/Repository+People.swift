import Mobility
import MobilityStore

extension Repository {
    /// The people of these ids and their principals, by id.
    func peopleAndPrincipals(of ids: Set<String>) throws -> [String: Person] {
        let people = try people(ids)
        let principals = try self.people(Set(people.values.compactMap(\.principalID)))
        return people.merging(principals) { first, _ in first }
    }
}
