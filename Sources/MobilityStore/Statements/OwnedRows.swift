import GRDB

/// The rows of a table, owner by owner. Asked for owners in the order of the index it steps from one to the next, so that
/// reading the rows of everybody is one merge over the table; asked for any other it searches.
final class OwnedRows {
    private let rows: DirectStatement
    /// The owner who was asked for last, all of whose rows have been read: the row at hand is the first of its owner, and
    /// nothing lies between the two. Nil where that is not so.
    private var asked: String?
    private var isAtEnd = true

    /// - Parameter sql: gives the rows from an owner on, `?1`, in the order of the owners, the owner first.
    init(_ db: Database, sql: String) throws { rows = try DirectStatement(db, sql: sql) }

    /// Hands over the rows of an owner, without the column of the owner.
    func forEach(of owner: String, _ body: (StatementFields) throws -> Void) throws {
        var isOwners = asked != nil && isRow(of: owner)
        if !isOwners, !isPassed(owner) {
            try rows.begin(owner)
            isAtEnd = try !rows.step()
            isOwners = isRow(of: owner)
        }
        asked = nil
        while isOwners {
            try body(rows.fields(from: 1))
            isAtEnd = try !rows.step()
            isOwners = isRow(of: owner)
        }
        asked = owner
    }

    /// Stops reading; who asks again searches. Comes before the table is written.
    func stop() {
        rows.stop()
        asked = nil
    }

    /// Whether the row at hand is one of an owner.
    private func isRow(of owner: String) -> Bool { !isAtEnd && order(of: owner) == 0 }

    /// Whether the rows at hand have passed an owner of whom there are none.
    private func isPassed(_ owner: String) -> Bool {
        guard let asked, asked.isBeforeInBytes(owner) else { return false }
        return isAtEnd || order(of: owner) > 0
    }

    /// The order of the owner of the row at hand and this one, as the index has it: by bytes.
    private func order(of owner: String) -> Int {
        guard let bytes = rows.fields().bytes(0) else { return -1 }
        return owner.byteOrder(of: bytes)
    }
}
