package import CivilCalendar
package import Mobility

/// Takes values out of YAML and gathers every problem on the way, so that a user sees all of them at once.
///
/// A method that gives nil for something that is there has reported why.
package struct YAMLReader {
    /// The problems so far.
    package private(set) var problems: [Problem] = []

    /// A reader that has read nothing.
    package init() {}

    /// Notes a problem.
    package mutating func report(_ kind: ProblemKind, at place: Place) { problems.append(Problem(kind, at: place)) }

    /// Notes a problem.
    package mutating func report(_ problem: Problem) { problems.append(problem) }

    /// Reads keys with values, of which only these keys may occur.
    package mutating func mapping(_ value: YAMLValue, keys: [String]) -> YAMLMapping? {
        guard let entries = entries(value) else { return nil }
        for entry in entries where !keys.contains(entry.key) { reportUnknown(entry, allowed: keys) }
        return YAMLMapping(entries: entries, place: value.place)
    }

    /// Reads keys with values, whatever the keys.
    package mutating func entries(_ value: YAMLValue) -> [YAMLEntry]? {
        guard case .mapping(let entries) = value.content else {
            report(.wrongShape(expected: .keys), at: value.place)
            return nil
        }
        return entries
    }

    /// Notes that a key is not one of those allowed.
    package mutating func reportUnknown(_ entry: YAMLEntry, allowed: [String]) {
        let suggestion = DidYouMean.suggestion(for: entry.key, among: allowed)
        report(.unknownKey(name: entry.key, suggestion: suggestion, allowed: allowed), at: entry.place)
    }

    /// Reads a list.
    package mutating func list(_ value: YAMLValue) -> [YAMLValue]? {
        guard case .list(let list) = value.content else {
            report(.wrongShape(expected: .list), at: value.place)
            return nil
        }
        return list
    }

    /// The value of a key that has to be there.
    package mutating func required(_ key: String, in mapping: YAMLMapping) -> YAMLValue? {
        guard let value = mapping[key] else {
            report(.keyMissing(name: key), at: mapping.place)
            return nil
        }
        guard !value.isEmpty else {
            report(.valueMissing(column: key), at: value.place)
            return nil
        }
        return value
    }

    /// The value of a key that may be absent or empty.
    package func optional(_ key: String, in mapping: YAMLMapping) -> YAMLValue? {
        mapping[key].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Reads one value as text, without the blanks around it.
    package mutating func text(_ value: YAMLValue, key: String) -> String? {
        guard let text = value.scalar else {
            report(.wrongShape(expected: .value), at: value.place)
            return nil
        }
        let trimmed = text.trimmingBlanks()
        guard !trimmed.isEmpty else {
            report(.valueMissing(column: key), at: value.place)
            return nil
        }
        return trimmed
    }

    /// Reads a day.
    package mutating func day(_ value: YAMLValue, key: String) -> Day? {
        guard let text = text(value, key: key) else { return nil }
        guard let day = Day(iso: text) else {
            report(.badDay(column: key, found: text, format: DayFormat.iso.rawValue), at: value.place)
            return nil
        }
        return day
    }

    /// Reads `yes` or `no` (or YAML's own `true` or `false`).
    package mutating func flag(_ value: YAMLValue, key: String) -> Bool? {
        guard let text = text(value, key: key) else { return nil }
        switch text.lowercased() {
        case "yes", "true": return true
        case "no", "false": return false
        default:
            report(.badFlag(column: key, found: text), at: value.place)
            return nil
        }
    }

    /// Reads one of a closed list of codes.
    package mutating func code<C: Code>(_ value: YAMLValue, key: String, as type: C.Type = C.self) -> C? {
        guard let text = text(value, key: key) else { return nil }
        guard let code = C(rawValue: text) else {
            let suggestion = DidYouMean.suggestion(for: text, among: C.codes)
            report(.badCode(column: key, found: text, allowed: C.codes, suggestion: suggestion), at: value.place)
            return nil
        }
        return code
    }

    /// Reads a list of codes, or a single one.
    package mutating func codes<C: Code>(_ value: YAMLValue, key: String, as type: C.Type = C.self) -> [C] {
        if case .list(let list) = value.content { return list.compactMap { code($0, key: key) } }
        return [code(value, key: key)].compactMap(\.self)
    }

    /// Reads a text in both languages: `{en: …, es: …}`.
    package mutating func bilingual(_ value: YAMLValue) -> Bilingual? {
        guard let mapping = mapping(value, keys: ["en", "es"]) else { return nil }
        let english = required("en", in: mapping).flatMap { text($0, key: "en") }
        let spanish = required("es", in: mapping).flatMap { text($0, key: "es") }
        guard let english, let spanish else { return nil }
        return Bilingual(en: english, es: spanish)
    }
}

/// Keys with values.
package struct YAMLMapping: Sendable {
    /// In the order in which they are written.
    package let entries: [YAMLEntry]
    /// Where they begin.
    package let place: Place

    /// The value of a key, if it is there.
    package subscript(key: String) -> YAMLValue? { entries.first { $0.key == key }?.value }
}
