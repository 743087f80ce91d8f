import Mobility

/// Checks that dependents depend on employees. It needs all people at once.
struct Principals {
    private let state: ImportState

    init(_ state: ImportState) { self.state = state }

    func check() throws {
        let circles = try checkCircles()
        for dependent in state.dependents {
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
            state.dependents.enumerated().compactMap { index, dependent in
                dependent.id.map { (ExactText($0), index) }
            }, uniquingKeysWith: { first, _ in first })
        for start in state.dependents {
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
        state.note(Problem(.principalCircle(ids: ids), at: state.dependents[row].place))
    }

    /// Employees who become dependents while stored people depend on them.
    private func checkStored(_ circles: Set<ExactText>) throws {
        guard let moved = state.moved[.people] else { return }
        let places = Dictionary(moved.map { (ExactText($0.id), $0.place) }, uniquingKeysWith: { first, _ in first })
        for case let person as Person in try state.stored.all(.people).sorted(by: { ExactText.isBefore($0.id, $1.id) })
        {
            guard let principal = person.principalID, let place = places[ExactText(principal)],
                state.rows[.people]?[ExactText(person.personID)] == nil, !circles.contains(ExactText(principal))
            else { continue }
            state.note(Problem(.stillPrincipal(of: person.personID), at: place))
        }
    }
}
