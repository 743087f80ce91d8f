import Mobility
import Mustache

/// One of the templates from which letters are made.
struct LetterTemplate: Sendable {
    /// What a template makes.
    enum Kind: String, CaseIterable, Sendable {
        /// Plain text.
        case text = "alert.txt.mustache"
        /// A page for mail programs that show one.
        case html = "alert.html.mustache"

        /// The name of its file.
        var fileName: String { rawValue }

        /// The built-in template.
        var builtIn: String {
            let bytes =
                switch self {
                case .text: PackageResources.alert_txt_mustache
                case .html: PackageResources.alert_html_mustache
                }
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    private let kind: Kind
    private let template: MustacheTemplate

    /// Reads a template and looks whether everything that it asks for exists.
    /// - Parameter file: its name, as problems give it.
    /// - Throws: every ``Problem`` at once.
    init(_ kind: Kind, text: String, file: String) throws(Problems) {
        let text = LetterTemplate.lines(of: text)
        var problems = TemplateCheck.problems(of: text, kind: kind, file: file)
        let isEmpty = text.allSatisfy(\.isWhitespace)
        if kind == .text, isEmpty { problems.append(Problem(.badTemplate(.empty), at: Place(file: file))) }
        guard problems.isEmpty else { throw Problems(problems) }
        do {
            // Every value is escaped before the engine gets it; docs/decisions/0009 says why.
            template = try MustacheTemplate(string: "{{% CONTENT_TYPE: TEXT}}\n\(text)")
        } catch {
            throw Problems([Problem(.badTemplate(.unreadable), at: Place(file: file))])
        }
        self.kind = kind
    }

    /// The text with the line breaks of this system, and one at its end: the engine fails on a lone brace there.
    private static func lines(of text: String) -> String {
        let lines = text.replacing("\r\n", with: "\n")
        return lines.hasSuffix("\n") ? lines : lines + "\n"
    }

    /// Fills the template.
    func render(_ values: JSONValue) -> String {
        switch kind {
        case .text: TextLayout.text(template.render(values.mappingText(SingleLine.text).adding(TextLayout.marks)))
        case .html: template.render(values.mappingText { HTMLWriter.escaped(SingleLine.text($0)) })
        }
    }
}
