import GRDB

/// Brings the stored findings of people to what was found anew, and writes only what differs: nearly always nearly all of
/// it is stored already, and comparing a row in place costs a fraction of storing it.
final class FindingUpdate {
    private let table: FindingTable
    private let writer: FindingWriter
    private let stored: OwnedRows
    /// Rows that say what is no longer found.
    private var surplus: [Int64] = []
    private var missing: [FindingRow] = []
    /// How many stored rows have been compared.
    private(set) var compared = 0

    init(_ db: Database) throws {
        table = FindingTable(db)
        writer = FindingWriter(db)
        stored = try OwnedRows(db, sql: FindingTable.byPerson)
    }

    /// How many rows have to be written or removed.
    var differences: Int { surplus.count + missing.count }

    /// Compares what is found about a person with what is stored. People are best taken in the order of their ids.
    func compare(_ fresh: ArraySlice<FindingRow>, of personID: String) throws {
        var rest = fresh
        try stored.forEach(of: personID) { row in
            compared += 1
            let columns = row.dropFirst(1)
            // Rows were stored in the order in which the rules find them, so it is mostly the first.
            if let place = rest.firstIndex(where: { $0.isSame(as: columns) }) {
                if place == rest.startIndex { rest.removeFirst() } else { rest.remove(at: place) }
            } else if let id = row.integer(0) {
                surplus.append(Int64(id))
            }
        }
        missing += rest
    }

    /// Writes the differences.
    func write() throws {
        stored.stop()
        for id in surplus { try table.remove(id) }
        try writer.insert(missing)
        surplus = []
        missing = []
    }
}
