public import Mobility
import MobilityPolicy

/// Reads files of cases.
public enum CaseFile {
    /// Reads the cases of files and of the `*.yaml` files of directories, in the order given.
    /// - Parameter indefinite: the statuses that may have no end; the policy says which.
    /// - Throws: every ``Problem`` of all files at once.
    public static func read(
        paths: [String], indefinite: Set<VisaType> = RecordChecks.indefiniteByDefault
    ) throws(Problems) -> [MobilityCase] {
        var cases: [MobilityCase] = []
        var problems: [Problem] = []
        for path in paths {
            do {
                let files = YAMLFiles.isDirectory(path) ? try YAMLFiles.paths(in: path) : [path]
                if files.isEmpty { problems.append(Problem(.noCaseFiles, at: Place(file: path))) }
                for file in files {
                    do {
                        cases += try read(text: try YAMLFiles.text(of: file), file: file, indefinite: indefinite)
                    } catch let error as Problems {
                        problems += error.all
                    }
                }
            } catch let error as Problem {
                problems.append(error)
            } catch {
                problems.append(Problem(.unreadableFile(reason: "\(error)"), at: Place(file: path)))
            }
        }
        guard problems.isEmpty else { throw Problems(problems) }
        return cases
    }

    /// Reads the cases of a text.
    /// - Parameter indefinite: the statuses that may have no end; the policy says which.
    /// - Throws: every ``Problem`` of the text at once.
    public static func read(
        text: String, file: String, indefinite: Set<VisaType> = RecordChecks.indefiniteByDefault
    ) throws(Problems) -> [MobilityCase] {
        let root: YAMLValue
        do {
            root = try YAMLText.read(text, file: file)
        } catch {
            throw Problems([error])
        }
        guard case .list(let elements) = root.content else {
            throw Problems([Problem(.wrongShape(expected: .cases), at: root.place)])
        }
        var reader = CaseReader(indefinite: indefinite)
        let cases = elements.compactMap { reader.read($0) }
        guard reader.yaml.problems.isEmpty else { throw Problems(reader.yaml.problems) }
        return cases
    }
}
