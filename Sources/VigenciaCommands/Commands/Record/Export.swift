import ArgumentParser
import Foundation
import Mobility
import MobilityExchange
import MobilityStore

/// The same CSV out.
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Writes all records as CSV files, which an import takes back unchanged.",
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
            tellOthers(than: copies.files)
            try copies.tellFailures(language.lang)
        }
    }

    /// Says which files were there before and belong to no record of this export. They stay: an earlier export may have
    /// left them, or a person put them there.
    private func tellOthers(than files: [String]) {
        let there = (try? FileManager.default.contentsOfDirectory(atPath: "\(directory)/files")) ?? []
        let others = Set(there).subtracting(files).sorted()
        guard !others.isEmpty else { return }
        let list = others.prefix(5).joined(separator: ", ") + (others.count > 5 ? ", …" : "")
        Terminal.error(
            Bilingual(
                en: "\(others.count) more in \(directory)/files, of no record that was exported: \(list). Delete what "
                    + "nobody needs.",
                es:
                    "\(others.count) más en \(directory)/files, de ningún registro exportado: \(list). Borrar lo que nadie "
                    + "necesite.")[language.lang])
    }
}
