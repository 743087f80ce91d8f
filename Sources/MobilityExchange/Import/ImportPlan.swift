public import Mobility

/// What an import is going to do. Nothing of it has happened yet.
public struct ImportPlan: Sendable {
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

    /// The changes, in an order in which they can be stored: whoever is referred to comes first.
    public internal(set) var changes: [RecordChange] = []
    /// The counts for each kind of which a file was there.
    public internal(set) var counts: [RecordKind: Counts] = [:]
    /// What is odd and is stored nevertheless, by place.
    public internal(set) var warnings: [Problem] = []
    /// The files that evidence brings along; each belongs into the vault before its record is stored.
    public internal(set) var files: [ImportedFile] = []
    /// Stored records that are missing from a file of their kind, by kind and id.
    public internal(set) var absent: [RecordReference] = []
}
