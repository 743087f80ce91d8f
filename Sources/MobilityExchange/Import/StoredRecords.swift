public import Mobility

/// What is stored already, as far as an import or an export has to know it. The database is one; so is a test's array.
public protocol StoredRecords {
    /// The record of an id, if there is one.
    func record(_ kind: RecordKind, id: String) throws -> (any Record)?
    /// The ids of all records of a kind, in any order.
    func ids(_ kind: RecordKind) throws -> [String]
    /// All records of a kind, in any order.
    func records(_ kind: RecordKind) throws -> [any Record]

    // What follows can be had from the above; a database does it without memory for all of them.

    /// Whether there is a record of an id.
    func contains(_ kind: RecordKind, id: String) throws -> Bool
    /// Whether there is no record of a kind.
    func isEmpty(_ kind: RecordKind) throws -> Bool
    /// Hands over all ids of a kind, in the order of their bytes.
    func forEachID(_ kind: RecordKind, _ body: (String) throws -> Void) throws
    /// Hands over all records of a kind, in the order of their ids by bytes.
    func forEachRecord(_ kind: RecordKind, _ body: (any Record) throws -> Void) throws
}

extension StoredRecords {
    /// Whether there is a record of an id.
    public func contains(_ kind: RecordKind, id: String) throws -> Bool { try record(kind, id: id) != nil }
    /// Whether there is no record of a kind.
    public func isEmpty(_ kind: RecordKind) throws -> Bool { try ids(kind).isEmpty }
    /// Hands over all ids of a kind, in the order of their bytes.
    public func forEachID(_ kind: RecordKind, _ body: (String) throws -> Void) throws {
        for id in try ids(kind).sorted(by: ExactText.isBefore) { try body(id) }
    }
    /// Hands over all records of a kind, in the order of their ids by bytes.
    public func forEachRecord(_ kind: RecordKind, _ body: (any Record) throws -> Void) throws {
        for record in try records(kind).sorted(by: { ExactText.isBefore($0.id, $1.id) }) { try body(record) }
    }
}

/// Nothing is stored: an import into a new database, or a check of files by themselves.
public struct NothingStored: StoredRecords {
    /// Makes a store without records.
    public init() {}

    /// Nil.
    public func record(_ kind: RecordKind, id: String) -> (any Record)? { nil }
    /// None.
    public func ids(_ kind: RecordKind) -> [String] { [] }
    /// None.
    public func records(_ kind: RecordKind) -> [any Record] { [] }
}
