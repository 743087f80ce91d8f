import Mobility

/// Looks whether a template is whole and asks only for what exists. The engine itself writes nothing for a name that it
/// does not know, so that a slip would only show in a mail.
struct TemplateCheck {
    /// A section that is open.
    private struct Section {
        let tag: TemplateTag
        /// What it is filled with; nil for one that is written if there is nothing.
        let shape: LetterKeys.Shape?

        var keys: [String: LetterKeys.Shape] { if case .keys(let keys) = shape { keys } else { [:] } }
    }

    private let outermost: [String: LetterKeys.Shape]
    private var open: [Section] = []
    private var problems: [Problem] = []

    /// Everything that is wrong with a template.
    static func problems(of text: String, kind: LetterTemplate.Kind, file: String) -> [Problem] {
        let (tags, unclosed) = TemplateTag.read(text, file: file)
        var check = TemplateCheck(kind)
        for tag in tags { check.read(tag) }
        if let unclosed {
            check.report(.tagNotClosed, unclosed)
        } else if let section = check.open.last {
            check.report(.sectionNotClosed(name: section.tag.name), section.tag.place)
        }
        return check.problems
    }

    private init(_ kind: LetterTemplate.Kind) { outermost = LetterKeys.all(kind) }

    private mutating func read(_ tag: TemplateTag) {
        switch tag.kind {
        case .comment: break
        case .other: report(.tagUnknown(name: tag.name), tag.place)
        case .value:
            switch shape(of: tag) {
            case .value, nil: break
            case .texts, .keys: report(.listAsValue(name: tag.name), tag.place)
            }
        case .section: open.append(Section(tag: tag, shape: shape(of: tag)))
        case .inverted:
            _ = shape(of: tag)
            open.append(Section(tag: tag, shape: nil))
        case .end:
            guard let section = open.last, section.tag.name == tag.name else {
                return report(.endWithoutSection(name: tag.name, open: open.last?.tag.name), tag.place)
            }
            open.removeLast()
        }
    }

    /// What a name leads to; nil if there is nothing of that name, which is reported. Looked for as the engine does: the
    /// first part of the name from within outwards, the others strictly within it.
    private mutating func shape(of tag: TemplateTag) -> LetterKeys.Shape? {
        if tag.name == "." {
            switch open.last(where: { $0.shape != nil })?.shape {
            // One of the texts of the list.
            case .texts, .value: return .value
            case .keys, nil: return .keys([:])
            }
        }
        let scopes = open.reversed().map(\.keys) + [outermost]
        var candidates = scopes.flatMap(\.keys)
        var found: LetterKeys.Shape?
        for (index, part) in tag.name.split(separator: ".").map(String.init).enumerated() {
            if index == 0 {
                found = scopes.lazy.compactMap { $0[part] }.first
            } else if case .keys(let inner) = found {
                candidates = Array(inner.keys)
                found = inner[part]
            } else {
                candidates = []
                found = nil
            }
            guard found != nil else {
                let known = Set(candidates).sorted()
                problems.append(
                    Problem(
                        .unknownKey(
                            name: tag.name, suggestion: DidYouMean.suggestion(for: part, among: known), allowed: known),
                        at: tag.place))
                return nil
            }
        }
        return found
    }

    private mutating func report(_ mistake: TemplateMistake, _ place: Place) {
        problems.append(Problem(.badTemplate(mistake), at: place))
    }
}
