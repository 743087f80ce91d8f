import ArgumentParser
import Mobility
import MobilityExchange
import MobilityStore

/// The same CSV out.
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes all records as CSV files, which an import takes back unchanged.",
        discussion: "Numbers of documents are written in full: the files are for the employer's own use.")

    @Argument(help: ArgumentHelp("The directory for the files; made if it is missing.", valueName: "dir"))
    var directory: String

    @Flag(help: "Replace files of an earlier export.")
    var overwrite = false

    @Flag(help: "Copy the files of evidence along, into DIR/files, where an import finds them.")
    var withFiles = false

    @OptionGroup var reader: ReaderOptions
    @OptionGroup var spreadsheet: SpreadsheetOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var policy: PolicyOptions
    @OptionGroup var language: LanguageOptions

    func run() throws {
        try explainingErrors(in: language.lang) {
            let repository = try Repository(database, policy)
            try reader.note("export", of: nil, revealed: true, in: repository, language.lang)
            let (counts, evidence) = try repository.reading { stored in
                (
                    try Exporter.write(stored, to: directory, overwrite: overwrite, dialect: spreadsheet.dialect),
                    withFiles ? try stored.records(.evidence).compactMap { $0 as? Evidence } : []
                )
            }
            for kind in RecordKind.allCases {
                if let count = counts[kind] { Terminal.print("\(directory)/\(kind.rawValue).csv  \(count)\n") }
            }
            guard withFiles else { return }
            let copies = try EvidenceCopies(evidence, from: repository.vault, to: "\(directory)/files")
            if !copies.files.isEmpty { Terminal.print("\(directory)/files  \(copies.files.count)\n") }
            try copies.tellFailures(language.lang)
        }
    }
}
