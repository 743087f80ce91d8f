import Mobility
import MobilityStore

/// A change to a record of a person, as a reader follows it.
struct HistoryEntry {
    /// What was done.
    enum Change: String {
        /// The record was not there before.
        case new
        /// The record was there before.
        case changed
        /// The record was taken away.
        case removed
    }

    /// What can't be told any more.
    enum Missing: String {
        /// What the record was after it.
        case redacted
        /// What the record was before it.
        case formerRedacted = "former_redacted"
    }

    /// A column that says something else than before.
    struct Column {
        let name: String
        let before: String?
        let now: String?
    }

    /// The entry in the journal.
    let entry: StoredEntry
    /// What was done.
    let change: Change
    /// What can't be told.
    let missing: Missing?
    /// The columns that changed, in their order; of a new record those that hold something.
    let columns: [Column]
    /// Why the record was taken away.
    let reason: String?
}
