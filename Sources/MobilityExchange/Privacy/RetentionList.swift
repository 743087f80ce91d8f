public import CivilCalendar
import Mobility
public import MobilityStore

/// Who and what has been kept for longer than the policy says.
public struct RetentionList {
    /// The asked day.
    let asOf: Day
    /// What is due, person by person in order of their ids.
    let due: [RetentionDue]
    /// Those of them who are under a legal hold.
    let held: Set<String>

    /// Asks the database. Reads the dossiers of those alone whose employment has ended.
    public init(_ repository: Repository, asOf day: Day) throws {
        asOf = day
        let policy = repository.policy
        due = try repository.reading { stored in
            var ended: [String: Day] = [:]
            var dependents: [(id: String, principal: String, end: Day?)] = []
            try stored.forEachRecord(.people) { record in
                guard let person = record as? Person else { return }
                if let end = person.employmentEnd { ended[person.personID] = end }
                if let principal = person.principalID {
                    dependents.append((person.personID, principal, person.employmentEnd))
                }
            }
            for dependent in dependents {
                guard let end = [dependent.end, ended[dependent.principal]].compactMap(\.self).min() else { continue }
                ended[dependent.id] = end
            }
            return try ended.filter { $0.value < day }.keys.sorted().flatMap { id in
                try stored.dossier(of: id).map { RetentionAnswer($0, policy: policy, asOf: day).due } ?? []
            }
        }
        held = Set(try repository.holds(released: false).map(\.personID))
    }
}
