import Foundation
public import Mobility
import MobilityPolicy

/// The templates from which letters are made: the built-in ones, and those of a directory of the user's in their place.
public struct LetterTemplates: Sendable {
    private let text: LetterTemplate
    private let html: LetterTemplate

    /// The names of the files, in order.
    public static let fileNames = LetterTemplate.Kind.allCases.map(\.fileName)

    /// Reads the templates.
    /// - Parameter directory: a file in it that is called as a built-in template takes that one's place; nil for none.
    /// - Throws: every ``Problem`` at once: files that are no templates, that can't be read, or that ask for what does
    ///   not exist.
    public static func load(from directory: String?) throws(Problems) -> LetterTemplates {
        var (texts, problems) = ([LetterTemplate.Kind: (text: String, file: String)](), [Problem]())
        for kind in LetterTemplate.Kind.allCases { texts[kind] = (kind.builtIn, kind.fileName) }
        if let directory {
            do throws(Problem) {
                guard YAMLFiles.isDirectory(directory) else {
                    throw Problem(.notADirectory, at: Place(file: directory))
                }
                for name in try YAMLFiles.names(in: directory) {
                    let path = YAMLFiles.path(of: name, in: directory)
                    guard let kind = LetterTemplate.Kind(rawValue: name) else {
                        let near = DidYouMean.suggestion(for: name, among: fileNames)
                        problems.append(
                            Problem(.unknownTemplate(suggestion: near, allowed: fileNames), at: Place(file: path)))
                        continue
                    }
                    do {
                        texts[kind] = (try YAMLFiles.text(of: path), path)
                    } catch {
                        problems.append(error)
                    }
                }
            } catch {
                problems.append(error)
            }
        }
        var templates: [LetterTemplate.Kind: LetterTemplate] = [:]
        for (kind, (text, file)) in texts {
            do throws(Problems) {
                templates[kind] = try LetterTemplate(kind, text: text, file: file)
            } catch {
                problems += error.all
            }
        }
        guard problems.isEmpty, let text = templates[.text], let html = templates[.html] else {
            throw Problems(problems)
        }
        return LetterTemplates(text: text, html: html)
    }

    /// Writes the built-in templates into a directory, to be changed there. It is made if it does not exist.
    /// - Throws: ``Problems`` if one of the files is there already and `overwrite` is false, or can't be written.
    public static func write(to directory: String, overwrite: Bool = false) throws(Problems) {
        try OutputFolder.make(directory)
        let kinds = LetterTemplate.Kind.allCases
        let there = kinds.map { YAMLFiles.path(of: $0.fileName, in: directory) }.filter(FileManager.default.fileExists)
        guard overwrite || there.isEmpty else {
            throw Problems(there.map { Problem(.fileExists, at: Place(file: $0)) })
        }
        for kind in kinds {
            do throws(ByteFile.Failure) {
                // Nothing in them is personal, and the program may run as another user.
                let file = try FileReplacement(directory: directory, name: kind.fileName, mode: 0o644)
                try file.write(Array(kind.builtIn.utf8))
                try file.finish()
                try file.commit()
            } catch {
                let path = YAMLFiles.path(of: kind.fileName, in: directory)
                throw Problems([Problem(.unwritableFile(reason: error.reason), at: Place(file: path))])
            }
        }
    }

    /// What a message says as plain text.
    func text(_ values: JSONValue) -> String { text.render(values) }

    /// What it says as a page; nil if the template is empty, which is how a team chooses plain text alone.
    func html(_ values: JSONValue) -> String? {
        let page = html.render(values)
        return page.allSatisfy(\.isWhitespace) ? nil : page
    }
}
