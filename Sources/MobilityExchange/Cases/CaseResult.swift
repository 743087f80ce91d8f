public import CivilCalendar
public import Mobility

/// How a case came out.
public struct CaseResult: Sendable {
    /// How a case can come out.
    public enum Outcome: Sendable { case passed, failed, skipped }

    /// What the case shows.
    public let title: String
    /// Where it begins.
    public let place: Place
    /// What was expected and is not so.
    public let failures: [CaseFailure]
    /// How many expectations were checked, failed ones among them.
    public let checked: Int
    /// Rules and families that were named and that this version does not have yet.
    public let notYet: [String]

    /// Failed if anything failed; skipped if nothing could be checked.
    public var outcome: Outcome { !failures.isEmpty ? .failed : checked > 0 ? .passed : .skipped }
}

/// Something expected that is not so, with what was found instead.
public struct CaseFailure: Sendable {
    /// Where the expectation stands.
    public let place: Place
    /// The title of its case.
    public let title: String
    /// The asked day.
    public let day: Day
    /// What was expected, in the names of the files.
    public let expected: String
    /// What was found, a line each, in the names of the files.
    public let found: [String]
    /// What else is to be said.
    public let notes: [Bilingual]

    /// The failure in some lines: place, title and day, then what was expected and what was found.
    public func text(_ language: Language) -> String {
        let position = place.line.map { "\(place.file):\($0)" } ?? place.file
        let (expectedLabel, foundLabel, nothing) =
            switch language {
            case .en: ("expected", "found", "nothing")
            case .es: ("se espera", "hay", "nada")
            }
        let width = max(expectedLabel.count, foundLabel.count) + 2
        func line(_ label: String, _ text: String) -> String {
            let label = label.isEmpty ? "" : "\(label):"
            return "  \(label)\(String(repeating: " ", count: width - label.count))\(text)"
        }
        var lines = ["\(position): \(title) (\(day))", line(expectedLabel, expected)]
        for (index, text) in (found.isEmpty ? [nothing] : found).enumerated() {
            lines.append(line(index == 0 ? foundLabel : "", text))
        }
        return (lines + notes.map { line("", $0[language]) }).joined(separator: "\n")
    }
}
