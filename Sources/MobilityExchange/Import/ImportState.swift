import Mobility

/// What the files of an import have in common while they are read one after the other.
final class ImportState {
    /// What has to be remembered of a row once its record is made.
    struct Row {
        /// Its line.
        var line: Int
        /// The person to whom a permit, filing or stay belongs, or the principal of a person; nil if unknown or none.
        var link: String?
        /// What a person is.
        var role: PersonKind?
    }

    /// A dependent whose principal can be judged only when all people are read.
    struct Dependent {
        var id: String?
        var principal: String
        var place: Place
    }

    /// A stored record of which the import changes something that stored records count on.
    struct Moved {
        var id: String
        var place: Place
    }

    let options: ImportOptions
    let stored: StoredIndex
    /// The files that evidence may name; nil where they are left alone.
    let files: EvidenceFiles?
    var plan = ImportPlan()
    private(set) var problems: [Problem] = []
    private(set) var hasErrors = false
    /// The rows of each file by their ids, broken ones included: others may refer to them.
    var rows: [RecordKind: [ExactText: Row]] = [:]
    /// Kinds of which rows could not be read. That somebody is missing among them proves nothing.
    var incomplete: Set<RecordKind> = []
    var dependents: [Dependent] = []
    var moved: [RecordKind: [Moved]] = [:]
    private var guesses = 0
    private var suggestions: [RecordKind: IDSuggestions] = [:]

    init(options: ImportOptions, directory: String, stored: any StoredRecords) {
        self.options = options
        self.stored = StoredIndex(stored)
        files = options.vault.map { EvidenceFiles(directory: directory, vault: $0) }
    }

    /// Notes a problem. The first error ends the gathering of changes: they are not going to be stored.
    func note(_ problem: Problem) {
        problems.append(problem)
        guard !hasErrors, !problem.isWarning else { return }
        hasErrors = true
        plan.changes = []
    }

    /// Whether a record is in a file or stored.
    func exists(_ kind: RecordKind, _ id: ExactText) throws -> Bool {
        if rows[kind]?[id] != nil { return true }
        return try stored.contains(kind, id)
    }

    /// Notes a reference to a record that is nowhere.
    func checkReference(_ column: String, to kind: RecordKind, id: String, at place: Place) throws {
        guard !incomplete.contains(kind), try !exists(kind, ExactText(id)) else { return }
        // Whoever has hundreds of them has one mistake, and no use for hundreds of guesses.
        guesses += 1
        let suggestion = guesses > 500 ? nil : try suggestions(kind).suggestion(for: id)
        note(Problem(.unknownReference(column: column, id: id, kind: kind, suggestion: suggestion), at: place))
    }

    /// The person to whom a permit, filing or stay belongs, or the principal of a person; nil if unknown.
    func link(_ kind: RecordKind, _ id: ExactText) throws -> String? {
        if let row = rows[kind]?[id] { return row.link }
        return try stored.record(kind, id)?.link
    }

    /// What a person is; nil if unknown.
    func role(_ id: ExactText) throws -> PersonKind? {
        if let row = rows[.people]?[id] { return row.role }
        return (try stored.record(.people, id) as? Person)?.kind
    }

    private func suggestions(_ kind: RecordKind) throws -> IDSuggestions {
        if let found = suggestions[kind] { return found }
        let made = IDSuggestions(rows[kind, default: [:]].keys.map(\.text) + (try stored.ids(kind).map(\.text)))
        suggestions[kind] = made
        return made
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
