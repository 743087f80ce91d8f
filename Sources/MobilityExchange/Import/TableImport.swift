import Mobility
import MobilityStore

/// Reads the file of one kind into an import.
struct TableImport {
    private let kind: RecordKind
    private let columns: [Column]
    private let state: ImportState
    /// The rows of this file.
    private let rows: KnownRows
    private let header: Header
    private let numberOfCells: Int
    private let unnamedPlaces: [(cell: Int, place: (line: Int, column: Int))]
    private var counts = ImportPlan.Counts()
    private var toldFlaws: Set<ProblemKind> = []
    private var toldCells: Set<Int> = []
    /// Columns that new records need and the file does not have.
    private var missing: Set<Int> = []

    /// Reads the header; nil if it can't be understood, which is noted.
    init?(_ kind: RecordKind, header row: CSVRow, state: ImportState) {
        self.kind = kind
        self.columns = kind.columns
        self.state = state
        rows = state.rows(kind)
        if let flaw = row.flaws.first {
            state.note(Problem(flaw.kind, at: Place(file: kind.fileName, line: flaw.line, column: flaw.column)))
            return nil
        }
        let names = (0..<row.count).map { row.text($0) ?? "" }
        let ignored = Set(state.options.ignoreColumns.map(HeaderName.init))
        header = Header(names, line: row.line, kind: kind, ignoring: ignored)
        numberOfCells = row.count
        for problem in header.problems {
            let (line, column) = row.place(problem.cell)
            state.note(Problem(problem.kind, at: Place(file: kind.fileName, line: line, column: column)))
        }
        unnamedPlaces = header.unnamed.map { (cell: $0, place: row.place($0)) }
        if header.cells[0] == nil {
            missing.insert(0)
            state.incomplete.insert(kind)
        }
    }

    /// Takes a row.
    mutating func take(_ row: CSVRow) throws {
        noteFlaws(row)
        guard !row.isBroken else {
            try noteLoss(of: row)
            state.incomplete.insert(kind)
            return
        }
        guard row.count == numberOfCells else {
            let kind = ProblemKind.wrongNumberOfFields(found: row.count, expected: numberOfCells)
            state.note(Problem(kind, at: Place(file: self.kind.fileName, line: row.line)))
            try noteLoss(of: row)
            return
        }
        checkUnnamed(row)
        try takeRecord(row)
    }

    /// What can be said only when all rows are read.
    func finish() {
        for position in missing.sorted() {
            state.note(
                Problem(
                    .columnMissing(name: columns[position].name),
                    at: Place(file: kind.fileName, line: header.line)))
        }
        state.plan.counts[kind] = counts
    }

    // MARK: - The row

    /// Notes what is wrong with the bytes. An encoding is wrong throughout a file, so its first place is enough.
    private mutating func noteFlaws(_ row: CSVRow) {
        for flaw in row.flaws {
            if flaw.kind == .notUTF8 || flaw.kind == .nulByte {
                guard toldFlaws.insert(flaw.kind).inserted else { continue }
            }
            state.note(Problem(flaw.kind, at: Place(file: kind.fileName, line: flaw.line, column: flaw.column)))
        }
    }

    /// Keeps the id of a row that can't be read, so that references to it are no mistakes as well.
    private func noteLoss(of row: CSVRow) throws {
        guard let cell = header.cells[0], cell < row.count, let text = row.text(cell),
            case .text(let id)? = try? columns[0].parse(text)
        else {
            state.incomplete.insert(kind)
            return
        }
        if try rows.row(ExactText(id)) == nil { try rows.add(KnownRows.Row(line: row.line), ExactText(id)) }
    }

    private mutating func checkUnnamed(_ row: CSVRow) {
        for (cell, place) in unnamedPlaces where !toldCells.contains(cell) {
            if let text = row.text(cell), text.trimmingBlanks().isEmpty { continue }
            toldCells.insert(cell)
            state.note(
                Problem(.unnamedColumn, at: Place(file: kind.fileName, line: place.line, column: place.column)))
        }
    }

    // MARK: - The record

    private mutating func takeRecord(_ row: CSVRow) throws {
        let idValue = header.cells[0].flatMap { value(of: 0, cell: $0, in: row) }
        var id: ExactText?
        if case .text(let text)? = idValue { id = ExactText(text) }
        let first = try id.flatMap { try rows.row($0) }
        if let id, let first {
            let problem = ProblemKind.idTwice(column: columns[0].name, id: id.text, firstLine: first.line)
            state.note(Problem(problem, at: place(0, row)))
        }
        let old = try id.flatMap { try state.stored.record(kind, $0) }
        let isNew = id != nil && first == nil && old == nil

        var fields = old?.fields.map(Optional.some) ?? columns.map { _ in .empty }
        fields[0] = idValue
        for position in columns.indices.dropFirst() {
            if let cell = header.cells[position] { fields[position] = value(of: position, cell: cell, in: row) }
        }
        for position in columns.indices where columns[position].required && fields[position] == .empty {
            if header.cells[position] != nil {
                state.note(Problem(.valueMissing(column: columns[position].name), at: place(position, row)))
            } else if isNew {
                missing.insert(position)
            }
            fields[position] = nil
        }
        bringContent(&fields, old: old as? Evidence, row)
        checkWhole(fields, isNew: isNew, row)
        try checkReferences(fields, id: first == nil ? id : nil, row)
        guard let id, first == nil else { return }
        try remember(id, fields, old: old, row)
        var known: [FieldValue] = []
        known.reserveCapacity(fields.count)
        for field in fields {
            guard let field else { return }
            known.append(field)
        }
        try add(known, isDependent: role(fields) == .dependent, old: old)
    }

    /// Reads a cell; nil if it holds no such value, which is noted.
    private func value(of position: Int, cell: Int, in row: CSVRow) -> FieldValue? {
        guard let text = row.text(cell) else { return nil }
        do throws(ProblemKind) {
            return try columns[position].parse(text, dayFormat: state.options.dayFormat)
        } catch {
            state.note(Problem(error, at: place(position, row)))
            return nil
        }
    }

    /// Where a column stands in a row; the line as a whole where the file does not have the column.
    private func place(_ position: Int, _ row: CSVRow) -> Place {
        guard let cell = header.cells[position] else { return Place(file: kind.fileName, line: row.line) }
        let (line, column) = row.place(cell)
        return Place(file: kind.fileName, line: line, column: column)
    }

    private mutating func checkWhole(_ fields: [FieldValue?], isNew: Bool, _ row: CSVRow) {
        let findings = RecordChecks.problems(of: kind, fields: fields, indefinite: state.options.indefinite)
        for (column, flaw) in findings {
            let position = kind.position(of: column) ?? 0
            let problem = Problem(flaw, at: place(position, row))
            if isNew, header.cells[position] == nil, !problem.isWarning {
                missing.insert(position)
            } else {
                state.note(problem)
            }
        }
    }

    /// Finds the file that a piece of evidence names, and fills its hash in.
    private func bringContent(_ fields: inout [FieldValue?], old: Evidence?, _ row: CSVRow) {
        guard kind == .evidence, let files = state.files, let filePosition = kind.position(of: "file"),
            let hashPosition = kind.position(of: "sha256"), let file = fields[filePosition],
            let hash = fields[hashPosition]
        else { return }
        let named = EvidenceFiles.Named(
            file: file.text, hash: hash.text, isHashGiven: header.cells[hashPosition] != nil,
            isUnchanged: old.map { ($0.file ?? "") == file.text && ($0.sha256 ?? "") == hash.text } ?? false)
        do throws(EvidenceFiles.Trouble) {
            guard let found = try files.find(named) else { return }
            fields[hashPosition] = .text(found.hash.description)
            state.plan.files.append(found)
        } catch {
            state.note(Problem(error.kind, at: place(error.isAboutHash ? hashPosition : filePosition, row)))
        }
    }

    private func checkReferences(_ fields: [FieldValue?], id: ExactText?, _ row: CSVRow) throws {
        for (position, column) in columns.enumerated() {
            guard case .reference(let target) = column.type, case .text(let text)? = fields[position] else { continue }
            if target == kind {
                guard role(fields) != .employee else { continue }
                // An employee in an earlier row is one for good.
                guard try rows.row(ExactText(text))?.role != .employee else { continue }
                try state.dependents.append(.init(id: id?.text, principal: text, place: place(position, row)))
                continue
            }
            try state.checkReference(column.name, to: target, id: text, at: place(position, row))
            guard Ownership.isOfOnePerson(kind, column.name), let own = person(fields),
                let owner = try state.link(target, ExactText(text)), ExactText(owner) != ExactText(own)
            else { continue }
            state.note(Problem(.otherPersonsRecord(column: column.name, id: text), at: place(position, row)))
        }
    }

    private func remember(_ id: ExactText, _ fields: [FieldValue?], old: (any Record)?, _ row: CSVRow) throws {
        var known = KnownRows.Row(line: row.line, role: role(fields))
        if kind == .people, case .text(let principal)? = kind.position(of: "principal_id").flatMap({ fields[$0] }) {
            known.link = principal
        }
        if Ownership.owned.contains(kind) { known.link = person(fields) }
        if let old, let place = move(fields, from: old, row) {
            known.moved = place
            state.moved.insert(kind)
        }
        try rows.add(known, id)
    }

    /// Where a permit, filing or stay passes to another person, or an employee becomes a dependent.
    private func move(_ fields: [FieldValue?], from old: any Record, _ row: CSVRow) -> Place? {
        if let person = old as? Person {
            return person.kind == .employee && role(fields) == .dependent ? place(1, row) : nil
        }
        guard Ownership.owned.contains(kind), let own = person(fields), let before = old.link, before != own else {
            return nil
        }
        return kind.position(of: "person_id").map { place($0, row) }
    }

    private mutating func add(_ fields: [FieldValue], isDependent: Bool, old: (any Record)?) throws {
        if let old {
            if try kind.type.init(fields: fields).isIdentical(to: old) {
                counts.unchanged += 1
                return
            }
            counts.changed += 1
        } else {
            counts.new += 1
        }
        if !state.hasErrors {
            try state.plan.records.append(fields, kind, isDependent: isDependent)
        }
    }

    private func person(_ fields: [FieldValue?]) -> String? {
        guard let position = kind.position(of: "person_id"), case .text(let id)? = fields[position] else { return nil }
        return id
    }

    private func role(_ fields: [FieldValue?]) -> PersonKind? {
        guard kind == .people, case .text(let code)? = fields[1] else { return nil }
        return PersonKind(rawValue: code)
    }
}
