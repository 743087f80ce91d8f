import Mobility

/// Checks that dependents depend on employees. It needs all people at once.
struct Principals {
    private let state: ImportState
    /// The dependents whose principals are no employees: few, and each of them a mistake.
    private let dependents: [PendingDependents.Dependent]

    init(_ state: ImportState) throws {
        self.state = state
        var dependents: [PendingDependents.Dependent] = []
        try state.dependents.forEach { dependent in
            if try state.role(ExactText(dependent.principal)) != .employee { dependents.append(dependent) }
        }
        self.dependents = dependents
    }

    func check() throws {
        let circles = try checkCircles()
        for dependent in dependents {
            if let id = dependent.id, circles.contains(ExactText(id)) { continue }
            let principal = ExactText(dependent.principal)
            try state.checkReference("principal_id", to: .people, id: principal.text, at: dependent.place)
            if try state.role(principal) == .dependent {
                state.note(Problem(.principalNotEmployee(id: principal.text), at: dependent.place))
            }
        }
        try checkStored(circles)
    }

    /// Tells each circle once, at its first row, and gives everybody who is in one.
    private func checkCircles() throws -> Set<ExactText> {
        var finished: Set<ExactText> = []
        var inCircles: Set<ExactText> = []
        let order = Dictionary(
            dependents.enumerated().compactMap { index, dependent in
                dependent.id.map { (ExactText($0), index) }
            }, uniquingKeysWith: { first, _ in first })
        for start in dependents {
            var path: [ExactText] = []
            var next = start.id.map(ExactText.init)
            while let id = next, !finished.contains(id) {
                // What is finished lies on an earlier path or on this one; only the latter closes a circle.
                finished.insert(id)
                path.append(id)
                next = try state.role(id) == .employee ? nil : state.link(.people, id).map(ExactText.init)
            }
            guard let id = next, let position = path.firstIndex(of: id) else { continue }
            tell(Array(path[position...]), order)
            inCircles.formUnion(path[position...])
        }
        return inCircles
    }

    private func tell(_ circle: [ExactText], _ order: [ExactText: Int]) {
        let members = circle.indices.compactMap { position in order[circle[position]].map { (position, row: $0) } }
        guard let (position, row) = members.min(by: { $0.row < $1.row }) else { return }
        let ids = (circle[position...] + circle[...position]).map(\.text)
        state.note(Problem(.principalCircle(ids: ids), at: dependents[row].place))
    }

    /// Employees who become dependents while stored people depend on them.
    private func checkStored(_ circles: Set<ExactText>) throws {
        guard state.moved.contains(.people) else { return }
        try state.stored.forEachRecord(.people) { record in
            guard let person = record as? Person, let principal = person.principalID,
                let place = try state.rows(.people).row(ExactText(principal))?.moved,
                try state.rows(.people).row(ExactText(person.personID)) == nil,
                !circles.contains(ExactText(principal))
            else { return }
            state.note(Problem(.stillPrincipal(of: person.personID), at: place))
        }
    }
}
