import Mobility
import MobilityPolicy

/// Peru's law as built in, with values of a test's own over it.
enum TestPolicy {
    static let provenance = "source: test, confidence: chosen, checked: 2026-11-21"

    /// - Parameter values: the values that a test changes, each with the day from which it holds.
    static func peru(_ values: [PolicyKey: (from: String, value: String)] = [:]) throws -> Policy {
        let parameters = values.map { key, dated in
            "  \(key.rawValue):\n    values: [{from: \(dated.from), value: \(dated.value), \(provenance)}]\n"
        }
        guard !parameters.isEmpty else { return try PolicyLibrary.peru().policy }
        let file = PolicyFile(name: "test.yaml", text: "parameters:\n" + parameters.sorted().joined())
        return try PolicyLibrary.load(files: [file]).policy
    }
}
