public import CivilCalendar
public import Mobility
public import MobilityStore

/// Who changed what of a person, and when, entry by entry. Entries are handed in from the first on, also those that are
/// not shown: what a change changed is seen against the image before it. What is in memory is one person's.
public struct PersonHistory {
    /// What a record was after its last entry.
    private enum Former {
        case image([String: String])
        case redacted
    }

    private let personID: String
    private let isShown: (StoredEntry) -> Bool
    private let reveal: Bool
    private var former: [String: Former] = [:]
    private(set) var entries: [HistoryEntry] = []

    /// Whose history, and which part of it.
    /// - Parameters:
    ///   - from: entries of this moment and later ones.
    ///   - to: entries of this moment and earlier ones.
    ///   - reveal: whether numbers of documents are shown in full rather than masked.
    public init(of personID: String, from: Moment?, to: Moment?, reveal: Bool) {
        self.personID = personID
        self.reveal = reveal
        isShown = { entry in
            guard let at = Moment(entry.author.at) else { return true }
            return at >= from ?? at && at <= to ?? at
        }
    }

    /// Takes in the next entry.
    public mutating func append(_ entry: StoredEntry) throws {
        let key = "\(entry.kind)/\(entry.recordID)"
        let before = former[key]
        let change: HistoryEntry.Change
        var missing: HistoryEntry.Missing?
        var columns: [HistoryEntry.Column] = []
        if entry.action == StoredEntry.Action.remove.rawValue {
            change = .removed
            former[key] = nil
            if entry.payload == nil { missing = .redacted }
        } else {
            change = before == nil ? .new : .changed
            if let image = try entry.image() {
                var old: [String: String] = [:]
                if case .image(let known) = before { old = known }
                if case .redacted = before { missing = .formerRedacted }
                columns = self.columns(entry.kind, from: old, to: image)
                former[key] = .image(image)
            } else {
                missing = .redacted
                former[key] = .redacted
            }
        }
        guard isShown(entry) else { return }
        entries.append(
            HistoryEntry(
                entry: entry, change: change, missing: missing, columns: columns, reason: try entry.reason()))
    }

    private func columns(
        _ kind: String, from old: [String: String], to new: [String: String]
    ) -> [HistoryEntry.Column] {
        let known = RecordKind(rawValue: kind)?.columns.map(\.name) ?? []
        let names = known + Set(old.keys).union(new.keys).subtracting(known).sorted()
        return names.compactMap { name in
            func shown(_ value: String?) -> String? {
                Masking.hides(name, of: kind) && !reveal ? value.map(Masking.masked) : value
            }
            // Texts that look alike but are composed of other letters are a change too.
            guard old[name].map({ Array($0.utf8) }) != new[name].map({ Array($0.utf8) }) else { return nil }
            return HistoryEntry.Column(name: name, before: shown(old[name]), now: shown(new[name]))
        }
    }

    /// As text, 80 columns wide.
    /// - Parameter name: the person's name, if it is known.
    public func text(name: String?, _ language: Language) -> String {
        HistoryPage(language).text(title: name.map { "\(personID)  \($0)" } ?? personID, entries)
    }

    /// As JSON.
    public func json() throws -> String {
        let root: JSONValue = .object([
            "person_id": .text(personID), "entries": .array(entries.map(HistoryPage.json)),
        ])
        return try root.document()
    }
}
