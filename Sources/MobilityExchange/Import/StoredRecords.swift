public import Mobility

/// What is stored already, as far as an import or an export has to know it. The database is one; so is a test's array.
public protocol StoredRecords {
    /// The record of an id, if there is one.
    func record(_ kind: RecordKind, id: String) throws -> (any Record)?
    /// The ids of all records of a kind, in any order.
    func ids(_ kind: RecordKind) throws -> [String]
    /// All records of a kind, in any order.
    func records(_ kind: RecordKind) throws -> [any Record]
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
