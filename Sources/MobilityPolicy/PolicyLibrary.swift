import Dispatch
public import Mobility

/// Where policies come from: Peru's is built in, and a directory of the user's own files goes over it.
public enum PolicyLibrary {
    /// Peru's policy as built in.
    /// - Throws: ``Problems`` if the built-in files are broken, which a test rules out.
    public static func peru() throws(Problems) -> LoadedPolicy { try load(overlay: nil) }

    /// Begins to read Peru's policy on another core, for a program that is going to ask for it and has something else to do
    /// first.
    public static func readAhead() { DispatchQueue.global().async { _ = withoutOverlay } }

    /// Peru's policy with the `*.yaml` files of a directory over it, in order of their names.
    ///
    /// A parameter's value takes the place of one that holds from the same day, others are added; a status changes in
    /// the keys that are given; holidays and non-working days are added; a relief measure takes the place of the one
    /// with its id, and so does an argument, an office or a channel; others are added.
    /// - Throws: every ``Problem`` of all files at once.
    public static func load(overlay directory: String?) throws(Problems) -> LoadedPolicy {
        guard let directory else { return try withoutOverlay.get() }
        var files: [PolicyFile] = []
        var problems: [Problem] = []
        do {
            let paths = try YAMLFiles.paths(in: directory)
            if paths.isEmpty { problems.append(Problem(.noPolicyFiles, at: Place(file: directory))) }
            for path in paths {
                do {
                    files.append(PolicyFile(name: path, text: try YAMLFiles.text(of: path)))
                } catch {
                    problems.append(error)
                }
            }
        } catch {
            problems.append(error)
        }
        return try load(files: files, after: problems)
    }

    /// Peru's policy with the given files over it, in their order.
    package static func load(files: [PolicyFile], after before: [Problem] = []) throws(Problems) -> LoadedPolicy {
        var draft = try builtIn.get()
        var problems = before
        for file in files { problems += read(file, onto: &draft) }
        guard problems.isEmpty else { throw Problems(problems) }
        do {
            return try draft.finished()
        } catch {
            let what =
                switch error {
                case .parameter(let key): key.rawValue
                case .status(let type): type.rawValue
                case .conflict(let id): id.rawValue
                }
            throw Problems([Problem(.policyGap(what: what), at: Place(file: files.last?.name ?? "Peru"))])
        }
    }

    // Once each: the built-in files don't change while the program runs.

    /// Peru's law in a draft, for others to go over it.
    private static let builtIn = read(BuiltInFiles.law)

    /// Peru's law with nothing over it.
    private static let withoutOverlay = Result { () throws(Problems) in try load(files: []) }

    /// Peru's offices and channels, in a draft that holds nothing else. They are a fifth of all text, and most commands have
    /// no use for them.
    static let builtInDirectory = read(BuiltInFiles.directory)

    private static func read(_ files: [BuiltInFiles.File]) -> Result<PolicyDraft, Problems> {
        var draft = PolicyDraft()
        var problems: [Problem] = []
        let files = files.map { PolicyFile(name: $0.name, text: String(decoding: $0.bytes, as: UTF8.self)) }
        for parsed in Concurrently.map(files, YAMLText.read) { problems += read(parsed, onto: &draft) }
        return problems.isEmpty ? .success(draft) : .failure(Problems(problems))
    }

    private static func read(_ file: PolicyFile, onto draft: inout PolicyDraft) -> [Problem] {
        read(YAMLText.read(file), onto: &draft)
    }

    private static func read(_ parsed: Result<YAMLValue, Problem>, onto draft: inout PolicyDraft) -> [Problem] {
        do {
            let root = try parsed.get()
            var reader = PolicyReader(onto: draft)
            reader.read(root)
            draft = reader.draft
            return reader.reader.problems
        } catch {
            return [error]
        }
    }
}

/// A policy file by its name.
package struct PolicyFile: Sendable {
    /// The name, as problems give it.
    package let name: String
    /// What it holds.
    package let text: String

    /// A file by its name.
    package init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}
