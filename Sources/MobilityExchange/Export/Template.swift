public import Mobility

/// The files to begin with: a header with all columns and an example in each, an invented family whose records fit one
/// another. They can be imported as they are.
public enum Template {
    /// Writes the files into a directory, which is made if it does not exist.
    ///
    /// - Throws: ``Problems`` if one of the files is there already and `overwrite` is false, or can't be written.
    public static func write(to directory: String, language: Language, overwrite: Bool = false) throws {
        try Exporter.prepare(directory, overwrite: overwrite)
        for kind in RecordKind.allCases {
            let rows = try TemplateFamily.rows(of: kind, language)
            try Exporter.reportingFailure(of: kind) { () throws(ByteFile.Failure) in
                let file = try FileReplacement(directory: directory, name: kind.fileName)
                try Exporter.write(rows, of: kind, to: file)
                try file.commit()
            }
        }
    }
}
