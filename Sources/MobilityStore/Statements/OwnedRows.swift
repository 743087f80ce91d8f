import GRDB

/// The rows of a table, owner by owner. Asked for owners in the order of the index it steps from one to the next, so that
/// reading the rows of everybody is one merge over the table; asked for any other it searches.
final class OwnedRows {
    private let rows: DirectStatement
    /// The owner who was asked for last; nothing lies between and the row at hand.
    private var asked: String?
    private var isAtEnd = true

    /// - Parameter sql: gives the rows from an owner on, `?1`, in the order of the owners, the owner first.
    init(_ db: Database, sql: String) throws { rows = try DirectStatement(db, sql: sql) }

    /// Hands over the rows of an owner, without the column of the owner.
    func forEach(of owner: String, _ body: (StatementFields) throws -> Void) throws {
        if try !isMergedUp(to: owner) {
            try rows.begin(owner)
            isAtEnd = try !rows.step()
        }
        asked = owner
        while !isAtEnd, compare(owner) == 0 {
            try body(rows.fields(from: 1))
            isAtEnd = try !rows.step()
        }
    }

    /// Stops reading; who asks again searches. Comes before the table is written.
    func stop() {
        rows.stop()
        asked = nil
    }

    /// Whether the row at hand is the first that can be the owner's.
    private func isMergedUp(to owner: String) throws -> Bool {
        guard let asked, asked.isBeforeInBytes(owner) else { return false }
        return isAtEnd || compare(owner) >= 0
    }

    /// The order of the owner of the row at hand and this one, as the index has it: by bytes.
    private func compare(_ owner: String) -> Int {
        guard let bytes = rows.fields().bytes(0) else { return -1 }
        return owner.byteOrder(of: bytes)
    }
}
