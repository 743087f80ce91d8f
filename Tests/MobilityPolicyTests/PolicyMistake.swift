import Mobility
import Testing

/// An overlay and the problems that it gives: line, column, kind.
struct PolicyMistake: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    let problems: [Problem]

    init(_ name: String, _ text: String, _ problems: (Int?, Int?, ProblemKind)...) {
        self.init(name, text, problems)
    }

    /// A value of a parameter, in line 2.
    static func value(_ key: String, _ value: String, _ problems: (Int?, Int?, ProblemKind)...) -> PolicyMistake {
        PolicyMistake(
            "\(key): \(value)", "checked: 2026-12-01\nparameters: {\(key): {values: [\(value)]}}", problems)
    }

    private init(_ name: String, _ text: String, _ problems: [(Int?, Int?, ProblemKind)]) {
        testDescription = name
        self.text = text
        self.problems = problems.map { Problem($0.2, at: Place(file: "own.yaml", line: $0.0, column: $0.1)) }
    }
}
