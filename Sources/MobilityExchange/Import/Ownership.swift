import Mobility

/// Which references have to stay with one person: the permit that a filing renews is that of the person who files.
enum Ownership {
    /// The kinds that are referred to so.
    static let owned: Set<RecordKind> = [.permits, .filings, .stays]

    private static let columns: [RecordKind: [String]] = [
        .filings: ["permit_id"],
        .payments: ["permit_id", "stay_id"],
        .travelPermits: ["filing_id"],
    ]

    /// Whether the reference in the column has to be to a record of the same person.
    static func isOfOnePerson(_ kind: RecordKind, _ column: String) -> Bool {
        columns[kind]?.contains(column) ?? false
    }

    /// Checks stored records against what the files change: a permit that passes to another person while a stored
    /// filing of the first renews it.
    static func check(_ state: ImportState) throws {
        for kind in RecordKind.allCases where owned.contains(kind) {
            guard let moved = state.moved[kind] else { continue }
            let places = Dictionary(moved.map { (ExactText($0.id), $0.place) }, uniquingKeysWith: { first, _ in first })
            for referring in RecordKind.allCases {
                let positions = (columns[referring] ?? []).compactMap { referring.position(of: $0) }
                    .filter { referring.columns[$0].type == .reference(kind) }
                guard !positions.isEmpty else { continue }
                let records = try state.stored.all(referring)
                    .filter { state.rows[referring]?[ExactText($0.id)] == nil }
                    .sorted { ExactText.isBefore($0.id, $1.id) }
                for record in records {
                    let fields = record.fields
                    for position in positions {
                        guard case .text(let id) = fields[position], let place = places[ExactText(id)],
                            let owner = try state.link(kind, ExactText(id)), owner != record.link
                        else { continue }
                        let reference = RecordReference(referring, record.id)
                        state.note(Problem(.usedByOtherPerson(record: reference), at: place))
                    }
                }
            }
        }
    }
}
