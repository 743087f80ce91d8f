package import Mobility
import Yams

/// Reads YAML text. The only place that knows the YAML library.
package enum YAMLText {
    /// How many values a text may hold. Aliases can make a short text stand for billions of them.
    private static let limit = 1_000_000

    /// Reads a file, as ``read(_:file:)`` does.
    @Sendable static func read(_ file: PolicyFile) -> Result<YAMLValue, Problem> {
        Result { () throws(Problem) in try read(file.text, file: file.name) }
    }

    /// Reads a text with one document; one that holds nothing but comments gives an empty value.
    package static func read(_ text: String, file: String) throws(Problem) -> YAMLValue {
        let start = Place(file: file, line: 1, column: 1)
        let root: Node?
        do {
            // Without a guess at what each scalar may be, which takes long and is for the reader to say; and in this encoding
            // whatever the environment holds, where the library would look for another one.
            root = try Yams.compose(yaml: text, .basic, .default, .utf8)
        } catch let error as YamlError {
            throw problem(error, file: file)
        } catch {
            throw Problem(.badYAML(reason: "\(error)"), at: start)
        }
        guard let root else { return YAMLValue(content: .empty, place: start) }
        var left = limit
        return try value(of: root, file: file, left: &left)
    }

    private static func value(of node: Node, file: String, left: inout Int) throws(Problem) -> YAMLValue {
        let place = place(of: node.mark, file: file)
        left -= 1
        guard left > 0 else { throw Problem(.badYAML(reason: "more than \(limit) values"), at: place) }
        switch node {
        case .scalar(let scalar):
            let isNull = scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
            return YAMLValue(content: isNull ? .empty : .scalar(scalar.string), place: place)
        case .sequence(let sequence):
            var list: [YAMLValue] = []
            for element in sequence { list.append(try value(of: element, file: file, left: &left)) }
            return YAMLValue(content: .list(list), place: place)
        case .mapping(let mapping):
            var entries: [YAMLEntry] = []
            for (key, element) in mapping {
                let keyPlace = self.place(of: key.mark, file: file)
                guard case .scalar(let name) = key else { throw Problem(.wrongShape(expected: .text), at: keyPlace) }
                entries.append(
                    YAMLEntry(
                        key: name.string, place: keyPlace, value: try value(of: element, file: file, left: &left)))
            }
            return YAMLValue(content: .mapping(entries), place: place)
        case .alias:
            // The library puts the value in the place of an alias while it composes.
            throw Problem(.badYAML(reason: "an alias that stands for nothing"), at: place)
        }
    }

    private static func place(of mark: Mark?, file: String) -> Place {
        Place(file: file, line: mark?.line, column: mark?.column)
    }

    private static func problem(_ error: YamlError, file: String) -> Problem {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let reason = [context?.text, problem].compactMap(\.self).joined(separator: ", ")
            return Problem(.badYAML(reason: reason), at: place(of: mark, file: file))
        case .reader(let problem, let offset, _, let yaml):
            let before = yaml.prefix(offset ?? 0)
            let line = before.count { $0.isNewline } + 1
            let column = before.reversed().prefix { !$0.isNewline }.count + 1
            return Problem(.badYAML(reason: problem), at: Place(file: file, line: line, column: column))
        case .duplicatedKeysInMapping(let duplicates, let context):
            // The library names the first key in the alphabet and the place where it stands first.
            let name = duplicates.first ?? ""
            return Problem(.keyTwice(name: name), at: place(of: context.mark, file: file))
        default:
            return Problem(.badYAML(reason: error.description), at: Place(file: file))
        }
    }
}
