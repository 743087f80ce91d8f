import FoundationEssentials
public import Mobility

/// Writes what is stored as the files that an import reads: one for each kind that has records, all columns, records in
/// the order of their ids. The same records always give the same bytes, and importing them again changes nothing.
public enum Exporter {
    /// Writes the files into a directory, which is made if it does not exist.
    ///
    /// Every file is complete before the first takes its place. With `overwrite`, files of an earlier export that have
    /// no records any more are taken away: left there, they would bring the records back.
    ///
    /// - Returns: the number of records of each kind that has some.
    /// - Throws: ``Problems`` if files are there already and `overwrite` is false, or can't be written; or what `stored`
    ///   throws. Nothing is replaced then.
    @discardableResult
    public static func write(
        _ stored: some StoredRecords, to directory: String, overwrite: Bool = false, dialect: CSVDialect = .standard
    ) throws -> [RecordKind: Int] {
        try prepare(directory, overwrite: overwrite)
        var counts: [RecordKind: Int] = [:]
        var replacements: [(kind: RecordKind, file: FileReplacement)] = []
        for kind in RecordKind.allCases {
            let records = try stored.records(kind).map { (id: $0.id, record: $0) }
                .sorted { ExactText.isBefore($0.id, $1.id) }
            guard !records.isEmpty else { continue }
            counts[kind] = records.count
            try reportingFailure(of: kind) { () throws(ByteFile.Failure) in
                let file = try FileReplacement(directory: directory, name: kind.fileName)
                try write(records.lazy.map(\.record.fields), of: kind, to: file, dialect: dialect)
                replacements.append((kind, file))
            }
        }
        for (kind, file) in replacements {
            try reportingFailure(of: kind) { () throws(ByteFile.Failure) in try file.commit() }
        }
        if overwrite {
            for kind in RecordKind.allCases where counts[kind] == nil {
                try? FileManager.default.removeItem(atPath: "\(directory)/\(kind.fileName)")
            }
        }
        return counts
    }

    /// Makes the directory and sees to it that nothing is overwritten unasked.
    static func prepare(_ directory: String, overwrite: Bool) throws {
        try OutputFolder.make(directory)
        guard !overwrite else { return }
        let there = RecordKind.allCases.map(\.fileName)
            .filter { FileManager.default.fileExists(atPath: "\(directory)/\($0)") }
        if !there.isEmpty { throw Problems(there.map { Problem(.fileExists, at: Place(file: $0)) }) }
    }

    /// Writes a header and rows into a file that is still under another name.
    static func write(
        _ rows: some Sequence<[FieldValue]>, of kind: RecordKind, to file: FileReplacement,
        dialect: CSVDialect = .standard
    ) throws(ByteFile.Failure) {
        var writer = CSVWriter(dialect)
        writer.append(kind.columns.map(\.name))
        for row in rows {
            writer.append(row.map(\.text))
            if writer.bytes.count >= 1 << 20 { try file.write(writer.take()) }
        }
        try file.write(writer.take())
        try file.finish()
    }

    /// Makes a failure to write the problem of a file.
    static func reportingFailure(of kind: RecordKind, _ body: () throws(ByteFile.Failure) -> Void) throws {
        do throws(ByteFile.Failure) {
            try body()
        } catch {
            throw Problems([Problem(.unwritableFile(reason: error.reason), at: Place(file: kind.fileName))])
        }
    }
}
