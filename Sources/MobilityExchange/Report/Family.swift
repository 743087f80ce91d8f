import Mobility

/// An employee and the dependents, as the text report shows them: together.
struct Family {
    /// A person with the own findings.
    struct Member {
        let id: String
        let person: Person?
        let findings: [AskedFinding]
        var name: String { person?.fullName ?? "" }
    }

    /// Those with findings, the employee first.
    let members: [Member]

    /// The families with findings, in the order of their worst one.
    static func all(in report: Report) -> [Family] {
        var order: [String] = []
        var findings: [String: [AskedFinding]] = [:]
        for asked in report.findings {
            guard let id = asked.finding.personID else { continue }
            let head = report.people[id]?.principalID ?? id
            if findings[head] == nil { order.append(head) }
            findings[head, default: []].append(asked)
        }
        return order.map { head in
            let ofFamily = Dictionary(grouping: findings[head] ?? []) { $0.finding.personID ?? "" }
            let ids = ofFamily.keys.sorted { ($0 == head ? 0 : 1, $0) < ($1 == head ? 0 : 1, $1) }
            return Family(
                members: ids.map { Member(id: $0, person: report.people[$0], findings: ofFamily[$0] ?? []) })
        }
    }
}
