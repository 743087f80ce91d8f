import Foundation
import Mobility
import MobilityStore

/// The part of the journal that an inspection gets: the entries of its records in full, and of all entries the hashes
/// that chain them.
struct InspectionHistory {
    /// The columns of the chain.
    static let columns = ["seq", "payload_hash", "previous_hash", "hash"]

    /// The entries in full, in their order.
    private(set) var entries: [StoredEntry] = []
    private let records: InspectionRecords
    private let people: Set<String>
    /// Records that are not in the pack and belonged to one of the people by the last entry about them: removed ones.
    private var former: Set<RecordReference> = []
    private var filings: Set<String>

    init(of records: InspectionRecords) {
        self.records = records
        people = Set(records.dossiers.map(\.subject.person.personID))
        filings = Set(records.ids(.filings))
    }

    /// Takes in the next entry, from the first one on.
    mutating func append(_ entry: StoredEntry) throws {
        if try isOfThese(entry) { entries.append(entry) }
    }

    /// Whether an entry is about a record of the pack, or about one that belonged to its people and was taken away. What
    /// is said of a record since it passed to somebody else is nobody's business here.
    private mutating func isOfThese(_ entry: StoredEntry) throws -> Bool {
        guard let reference = entry.record else { return false }
        if records.record(reference.kind, id: reference.id) != nil { return true }
        guard entry.action == StoredEntry.Action.put.rawValue else { return former.contains(reference) }
        let image = try entry.image() ?? [:]
        let isNamed =
            image["person_id"].map(people.contains) ?? image["filing_id"].map(filings.contains) ?? false
        guard isNamed else {
            former.remove(reference)
            return false
        }
        former.insert(reference)
        if reference.kind == .filings { filings.insert(reference.id) }
        return true
    }

    /// The entries as a file.
    func text(_ format: JournalExport.Format) throws -> [UInt8] {
        var export = JournalExport(format, dialect: .standard, reveal: true)
        var text = export.head()
        for entry in entries { text += try export.row(entry) }
        return Array(text.utf8)
    }

    /// A row of the chain.
    static func chainRow(_ entry: StoredEntry) -> [String] {
        [String(entry.seq)] + [entry.payloadHash, entry.previousHash, entry.hash].map(Hex.text)
    }
}
