import Mobility
import MobilityExchange
import Testing

/// A directory of files and the lines that an import has to say about it.
struct DirectoryCase: Sendable, CustomTestStringConvertible {
    let title: String
    let files: [String: [UInt8]]
    let options: ImportOptions
    let lines: [String]

    var testDescription: String { title }

    init(_ title: String, _ files: [String: String], options: ImportOptions = ImportOptions(), _ lines: [String]) {
        self.init(title, bytes: files.mapValues { Array($0.utf8) }, options: options, lines)
    }

    init(_ title: String, bytes: [String: [UInt8]], options: ImportOptions = ImportOptions(), _ lines: [String]) {
        self.title = title
        self.files = bytes
        self.options = options
        self.lines = lines
    }

    /// How many rows an import keeps in memory: all of a test's, or so few that it has to do without.
    static let roomsInMemory = [100_000, 2, 0]

    /// Imports the directory; gives what is said about it, in English and without the name of the directory.
    func run(against stored: MemoryStore, rowsInMemory: Int) throws -> [String] {
        var options = options
        options.rowsInMemory = rowsInMemory
        let directory = try TemporaryDirectory()
        for (name, bytes) in files { try directory.write(name, bytes) }
        return try said(of: directory.path, options, against: stored)
    }
}

/// What an import says of a directory, in English.
func said(
    of directory: String, _ options: ImportOptions = ImportOptions(), against stored: MemoryStore
) throws -> [String] {
    let problems: [Problem]
    do {
        problems = try Importer(options: options).plan(directory: directory, against: stored).warnings
    } catch let found as Problems {
        #expect(found.all.contains { !$0.isWarning }, "warnings alone stop nothing")
        problems = found.all
    }
    for problem in problems { #expect(!ProblemText.text(problem.kind)[.es].isEmpty) }
    return problems.map { ProblemText.line($0, .en).replacing(directory, with: "DIR") }
}
