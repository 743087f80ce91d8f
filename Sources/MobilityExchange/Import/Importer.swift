import Mobility

/// Reads a directory of CSV files (described in `docs/import.md`) and plans what to store.
///
/// All mistakes of all files are told at once; with a single error nothing is planned. Nothing is stored here.
public struct Importer: Sendable {
    /// How the files are read.
    public var options: ImportOptions

    /// Makes an importer.
    public init(options: ImportOptions = ImportOptions()) { self.options = options }

    /// Reads the files of a directory against what is stored.
    ///
    /// An absent column leaves stored values alone, an empty cell clears them, records without a row stay.
    ///
    /// - Parameters:
    ///   - directory: the path of the directory.
    ///   - stored: what is stored already.
    ///   - progress: is told how far the reading has come, about every megabyte and at the end of each file.
    /// - Throws: ``Problems`` with everything that is wrong in the files, warnings included; or what `stored` throws.
    public func plan(
        directory: String, against stored: some StoredRecords, progress: (@Sendable (ImportProgress) -> Void)? = nil
    ) throws -> ImportPlan {
        let files = ImportDirectory(path: directory)
        let state = ImportState(options: options, directory: directory, stored: stored)
        state.incomplete = files.mistyped
        for problem in files.problems { state.note(problem) }
        let meter = ImportMeter(report: progress)
        let opened = open(files, state, meter)
        for (kind, file) in opened { try read(kind, file, state, meter) }
        try Principals(state).check()
        try Ownership.check(state)
        try state.suggest()
        let problems = Problems(state.problems)
        if state.hasErrors { throw problems }
        var plan = state.plan
        plan.warnings = problems.all
        if options.findsAbsent { plan.absent = try absent(opened.map(\.kind), state) }
        return plan
    }

    private func open(
        _ files: ImportDirectory, _ state: ImportState, _ meter: ImportMeter
    ) -> [(kind: RecordKind, file: ByteFile)] {
        var opened: [(kind: RecordKind, file: ByteFile)] = []
        for kind in files.kinds {
            do throws(ByteFile.Failure) {
                let file = try ByteFile(path: files.path(of: kind))
                meter.totalBytes += file.size
                opened.append((kind, file))
            } catch {
                fail(kind, error, state)
            }
        }
        return opened
    }

    private func fail(_ kind: RecordKind, _ failure: ByteFile.Failure, _ state: ImportState) {
        state.incomplete.insert(kind)
        state.note(Problem(.unreadableFile(reason: failure.reason), at: Place(file: kind.fileName)))
    }

    private func read(_ kind: RecordKind, _ file: ByteFile, _ state: ImportState, _ meter: ImportMeter) throws {
        meter.begin(kind.fileName)
        var reader = CSVReader {
            let bytes = try file.read()
            meter.bytes += bytes.count
            return bytes
        }
        var row = CSVRow()
        do {
            guard try reader.next(&row) else {
                state.incomplete.insert(kind)
                state.note(Problem(.emptyFile, at: Place(file: kind.fileName)))
                return
            }
            guard var table = TableImport(kind, header: row, state: state) else {
                state.incomplete.insert(kind)
                return
            }
            while try reader.next(&row) {
                try table.take(row)
                meter.count()
            }
            table.finish()
        } catch let failure as ByteFile.Failure {
            fail(kind, failure, state)
        }
        meter.end()
    }

    private func absent(_ kinds: [RecordKind], _ state: ImportState) throws -> [RecordReference] {
        var absent: [RecordReference] = []
        for kind in kinds {
            let rows = state.rows(kind)
            try state.stored.forEachID(kind) { id in
                if try rows.row(ExactText(id)) == nil { absent.append(RecordReference(kind, id)) }
            }
        }
        return absent
    }
}
