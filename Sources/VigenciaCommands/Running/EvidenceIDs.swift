import Mobility
import MobilityStore

/// Readable ids of evidence: `ATT-O-2026-11-E-009-2026-11-21`, and `…-2` for a second one of the day.
struct EvidenceIDs {
    private let stored: StoredSnapshot
    private var given: Set<String> = []

    init(_ stored: StoredSnapshot) { self.stored = stored }

    /// An id that no evidence has.
    mutating func next(_ parts: [String]) throws -> String {
        let first = parts.joined(separator: "-")
        var number = 1
        while true {
            let id = number == 1 ? first : "\(first)-\(number)"
            let isTaken = try stored.record(.evidence, id: id) != nil
            if !isTaken, given.insert(id).inserted { return id }
            number += 1
        }
    }
}
