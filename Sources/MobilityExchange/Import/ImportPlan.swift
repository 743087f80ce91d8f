public import Mobility
import MobilityStore

/// What an import is going to do. Nothing of it has happened yet.
public struct ImportPlan {
    /// How many rows of a file are what.
    public struct Counts: Sendable, Hashable {
        /// Rows whose id is not stored.
        public var new: Int
        /// Rows that differ from what is stored.
        public var changed: Int
        /// Rows that are stored just so.
        public var unchanged: Int

        /// Puts counts together.
        public init(new: Int = 0, changed: Int = 0, unchanged: Int = 0) {
            self.new = new
            self.changed = changed
            self.unchanged = unchanged
        }
    }

    /// The records to store, in an order in which they can be stored: whoever is referred to comes first.
    public let records: PlannedRecords
    /// The counts for each kind of which a file was there.
    public internal(set) var counts: [RecordKind: Counts] = [:]
    /// What is odd and is stored nevertheless, by place.
    public internal(set) var warnings: [Problem] = []
    /// The files that evidence brings along; each belongs into the vault before its record is stored.
    public internal(set) var files: [ImportedFile] = []
    /// Stored records that are missing from a file of their kind, by kind and id.
    public internal(set) var absent: [RecordReference] = []

    init(records: PlannedRecords) { self.records = records }
}

extension ImportPlan {
    /// The records as changes, all of them at once: for few.
    public var changes: [RecordChange] {
        get throws {
            try RecordKind.allCases.flatMap { kind in
                var changes: [RecordChange] = []
                let batches = records.batches(of: kind)
                while let batch = try batches() { changes += try batch.records().map(RecordChange.put) }
                return changes
            }
        }
    }
}
