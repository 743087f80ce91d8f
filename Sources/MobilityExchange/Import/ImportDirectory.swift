import FoundationEssentials
import Mobility

/// The files of a directory that are for an import.
struct ImportDirectory {
    /// The kinds of which there is a file, in the order in which they are read.
    private(set) var kinds: [RecordKind] = []
    /// Kinds of which there may be a file under a mistyped name.
    private(set) var mistyped: Set<RecordKind> = []
    /// What is wrong with the directory and the names in it.
    private(set) var problems: [Problem] = []
    private let path: String

    init(path: String) {
        self.path = path
        var isDirectory = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            problems = [Problem(.notFound, at: Place(file: path))]
            return
        }
        guard isDirectory else {
            problems = [Problem(.notADirectory, at: Place(file: path))]
            return
        }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            problems = [Problem(.unreadableFile(reason: reason), at: Place(file: path))]
            return
        }
        sort(names)
    }

    /// The path of the file of a kind.
    func path(of kind: RecordKind) -> String { "\(path)/\(kind.fileName)" }

    /// Why the directory can't be read, in the words of the operating system.
    private var reason: String {
        do throws(ByteFile.Failure) {
            _ = try ByteFile(path: path)
            return "its list of files can't be had"
        } catch {
            return error.reason
        }
    }

    private mutating func sort(_ names: [String]) {
        let known = RecordKind.allCases.map(\.fileName)
        kinds = RecordKind.allCases.filter { names.contains($0.fileName) }
        // Names that begin with a point are the system's or an editor's.
        for name in names where name.lowercased().hasSuffix(".csv") && !name.hasPrefix(".") && !known.contains(name) {
            let suggestion = DidYouMean.suggestion(for: name, among: known)
            problems.append(Problem(.unknownFile(suggestion: suggestion), at: Place(file: name)))
            if let kind = RecordKind.allCases.first(where: { $0.fileName == suggestion }) { mistyped.insert(kind) }
        }
        if kinds.isEmpty, problems.isEmpty { problems = [Problem(.nothingToImport, at: Place(file: path))] }
    }
}

extension RecordKind {
    /// The name of its file.
    var fileName: String { "\(rawValue).csv" }
}
