import Mobility
import MobilityStore

/// What the files of an import have in common while they are read one after the other.
final class ImportState {
    /// An unknown reference of which the problem waits for a suggestion.
    private struct Guess {
        var problem: Int
        var kind: RecordKind
        var id: String
    }

    /// Whoever has hundreds of unknown references has one mistake, and no use for hundreds of guesses.
    private static let guessLimit = 500

    let options: ImportOptions
    let stored: StoredIndex
    /// The files that evidence may name; nil where they are left alone.
    let files: EvidenceFiles?
    var plan: ImportPlan
    private(set) var problems: [Problem] = []
    private(set) var hasErrors = false
    /// Kinds of which rows could not be read. That somebody is missing among them proves nothing.
    var incomplete: Set<RecordKind> = []
    let dependents: PendingDependents
    /// The kinds of which a row has moved; see ``KnownRows/Row``.
    var moved: Set<RecordKind> = []
    private var guesses: [Guess] = []
    private var rows: [RecordKind: KnownRows] = [:]
    private let spill: Spill

    init(options: ImportOptions, directory: String, stored: any StoredRecords) {
        self.options = options
        self.stored = StoredIndex(stored)
        files = options.vault.map { EvidenceFiles(directory: directory, vault: $0) }
        spill = Spill(room: options.rowsInMemory)
        plan = ImportPlan(records: PlannedRecords(spill))
        dependents = PendingDependents(spill)
    }

    /// The rows of the file of a kind, as far as it is read.
    func rows(_ kind: RecordKind) -> KnownRows {
        if let found = rows[kind] { return found }
        let made = KnownRows(kind, spill)
        rows[kind] = made
        return made
    }

    /// Notes a problem. The first error ends the gathering of records: they are not going to be stored.
    func note(_ problem: Problem) {
        problems.append(problem)
        guard !hasErrors, !problem.isWarning else { return }
        hasErrors = true
        plan.records.removeAll()
    }

    /// Whether a record is in a file or stored, or a relief measure is the policy's.
    func exists(_ kind: RecordKind, _ id: ExactText) throws -> Bool {
        if kind == .reliefMeasures, options.policyRelief.contains(id.text) { return true }
        if try rows(kind).row(id) != nil { return true }
        return try stored.contains(kind, id)
    }

    /// Notes a reference to a record that is nowhere.
    func checkReference(_ column: String, to kind: RecordKind, id: String, at place: Place) throws {
        guard !incomplete.contains(kind), try !exists(kind, ExactText(id)) else { return }
        if guesses.count < ImportState.guessLimit {
            guesses.append(Guess(problem: problems.count, kind: kind, id: id))
        }
        note(Problem(.unknownReference(column: column, id: id, kind: kind, suggestion: nil), at: place))
    }

    /// Adds what was probably meant to unknown references, by one look at all ids.
    func suggest() throws {
        for (kind, guesses) in Dictionary(grouping: guesses, by: \.kind) {
            var suggestions = IDSuggestions(for: guesses.map(\.id))
            try rows(kind).forEachID { suggestions.consider($0) }
            try stored.forEachID(kind) { suggestions.consider($0) }
            if kind == .reliefMeasures { options.policyRelief.forEach { suggestions.consider($0) } }
            for guess in guesses {
                guard case .unknownReference(let column, let id, let kind, _) = problems[guess.problem].kind else {
                    continue
                }
                problems[guess.problem].kind = .unknownReference(
                    column: column, id: id, kind: kind, suggestion: suggestions.suggestion(for: guess.id))
            }
        }
    }

    /// The person to whom a permit, filing or stay belongs, or the principal of a person; nil if unknown.
    func link(_ kind: RecordKind, _ id: ExactText) throws -> String? {
        if let row = try rows(kind).row(id) { return row.link }
        return try stored.record(kind, id)?.link
    }

    /// What a person is; nil if unknown.
    func role(_ id: ExactText) throws -> PersonKind? {
        if let row = try rows(.people).row(id) { return row.role }
        return (try stored.record(.people, id) as? Person)?.kind
    }
}

extension Record {
    /// The person to whom the record belongs, or for a person the principal.
    var link: String? {
        let column = Self.kind == .people ? "principal_id" : "person_id"
        guard let position = Self.kind.position(of: column), case .text(let id) = fields[position] else { return nil }
        return id
    }
}
