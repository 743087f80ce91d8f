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
            guard state.moved.contains(kind) else { continue }
            for referring in RecordKind.allCases {
                let positions = (columns[referring] ?? []).compactMap { referring.position(of: $0) }
                    .filter { referring.columns[$0].type == .reference(kind) }
                if !positions.isEmpty { try check(referring, positions, to: kind, state) }
            }
        }
    }

    /// Checks the stored records of a kind that stand in no file and refer, in the columns at these positions, to records
    /// that have moved.
    private static func check(
        _ referring: RecordKind, _ positions: [Int], to kind: RecordKind, _ state: ImportState
    ) throws {
        let (moved, files) = (state.rows(kind), state.rows(referring))
        try state.stored.forEachRecord(referring) { record in
            guard try files.row(ExactText(record.id)) == nil else { return }
            let fields = record.fields
            for position in positions {
                guard case .text(let id) = fields[position], let row = try moved.row(ExactText(id)),
                    let place = row.moved, let owner = row.link, owner != record.link
                else { continue }
                state.note(Problem(.usedByOtherPerson(record: RecordReference(referring, record.id)), at: place))
            }
        }
    }
}
