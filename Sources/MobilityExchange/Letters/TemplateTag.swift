import Mobility

/// A tag of a template, such as `{{#items}}`.
struct TemplateTag {
    /// What a tag does.
    enum Kind {
        /// Puts a value in its place.
        case value
        /// Begins what is written for each element of a list, or if there is something.
        case section
        /// Begins what is written if there is nothing.
        case inverted
        /// Ends a section.
        case end
        /// Is for whoever edits the template.
        case comment
        /// Is none that letters know.
        case other
    }

    let kind: Kind
    /// What it names.
    let name: String
    /// Where it begins.
    let place: Place

    /// The tags of a text in order, up to one that is never closed.
    static func read(_ text: String, file: String) -> (tags: [TemplateTag], unclosed: Place?) {
        var tags: [TemplateTag] = []
        var (place, rest) = (Place(file: file, line: 1, column: 1), text[...])
        while let open = rest.firstRange(of: "{{") {
            place = place.after(rest[..<open.lowerBound])
            let inner = rest[open.upperBound...]
            let end = inner.first == "{" ? "}}}" : "}}"
            guard let close = inner.firstRange(of: end) else { return (tags, place) }
            tags.append(TemplateTag(inner[..<close.lowerBound], at: place))
            place = place.after(rest[open.lowerBound..<close.upperBound])
            rest = rest[close.upperBound...]
        }
        return (tags, nil)
    }

    private init(_ inner: Substring, at place: Place) {
        let (kind, length): (Kind, Int) =
            switch inner.first {
            case "#": (.section, 1)
            case "^": (.inverted, 1)
            case "/": (.end, 1)
            case "!": (.comment, 1)
            case "{", "&": (.value, 1)
            default: (.value, 0)
            }
        let name = String(inner.dropFirst(length)).trimmingBlanks()
        self.kind = kind == .comment || TemplateTag.isName(name) ? kind : .other
        self.name = kind == .comment ? "" : name
        self.place = place
    }

    private static func isName(_ text: String) -> Bool {
        text == "."
            || text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { word in
                !word.isEmpty
                    && word.unicodeScalars.allSatisfy { scalar in
                        scalar.isASCII
                            && (scalar.properties.isAlphabetic || "0123456789_".unicodeScalars.contains(scalar))
                    }
            }
    }
}

extension Place {
    /// The place behind a text that begins here.
    fileprivate func after(_ text: Substring) -> Place {
        var place = self
        for letter in text {
            if letter.isNewline {
                (place.line, place.column) = ((place.line ?? 1) + 1, 1)
            } else {
                place.column = (place.column ?? 1) + 1
            }
        }
        return place
    }
}
