public import Mobility

/// Some records of one kind that are to be stored. They are made only when they are asked for, perhaps on another core.
public struct RecordBatch: Sendable {
    /// Gives the next records each time it is called, and nil at the end.
    public typealias Reader = () throws -> RecordBatch?

    /// How many there are.
    public let count: Int
    private let make: @Sendable () throws -> [any Mobility.Record]

    /// - Parameter make: makes as many records as `count` says, of one kind.
    public init(count: Int, make: @escaping @Sendable () throws -> [any Mobility.Record]) {
        self.count = count
        self.make = make
    }

    /// The records.
    public func records() throws -> [any Mobility.Record] { try make() }

    /// The records, of their type.
    func records<R: Record>(of type: R.Type) throws -> [R] { try make().compactMap { $0 as? R } }
}

/// Records to store, more of them than memory should hold.
public protocol RecordSource {
    /// Begins with the records of a kind, in the order in which they are to be stored. Best 64 at a time or a multiple.
    func batches(of kind: RecordKind) -> RecordBatch.Reader
}
