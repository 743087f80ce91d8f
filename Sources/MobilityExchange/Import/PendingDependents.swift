import Mobility
import MobilityStore

/// Dependents whose principals can be judged only when all people are read, in the order of their rows.
struct PendingDependents {
    /// One of them.
    struct Dependent {
        /// Nil if the row has none, or one that stands in an earlier row.
        var id: String?
        var principal: String
        /// Where the principal stands.
        var place: Place
    }

    private let spool: Spool

    init(_ spill: Spill) { spool = Spool(spill) }

    func append(_ dependent: Dependent) throws(StoreError) {
        try spool.append { packed in
            packed.append(dependent.id)
            packed.append(dependent.principal)
            packed.append(dependent.place.line ?? 0)
            packed.append(dependent.place.column ?? 0)
        }
    }

    func forEach(_ body: (Dependent) throws -> Void) throws {
        let parts = spool.parts()
        while let part = try parts() {
            var reader = PackedReader(part.bytes)
            while !reader.isAtEnd {
                let (id, principal) = (try reader.optionalText(), try reader.text())
                let (line, column) = (try reader.number(), try reader.number())
                let place = Place(file: RecordKind.people.fileName, line: line, column: column > 0 ? column : nil)
                try body(Dependent(id: id, principal: principal, place: place))
            }
        }
    }
}
