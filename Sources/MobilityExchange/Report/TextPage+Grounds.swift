import Mobility

extension TextPage {
    /// What an answer rests on: the points on which sources disagree, the sources with how sure each is, and that it is
    /// no advice.
    /// - Parameters:
    ///   - citations: the values that were used.
    ///   - facts: where else it comes from.
    ///   - basis: the norms and documents of the rules that were asked, by their short names.
    mutating func grounds(
        _ citations: [PolicyCitation], _ conflicts: [ConflictID], facts: [Provenance] = [], basis: [String] = [],
        _ rendering: Rendering
    ) {
        let words = GroundsWords(rendering.language)
        rule()
        for id in conflicts {
            guard let conflict = rendering.policy.conflicts[id] else { continue }
            paragraph(conflict.text[rendering.language], label: words.conflict, indent: 0)
        }
        let sources =
            rendering.sources(of: citations) + rendering.sources(of: facts)
            + basis.map { rendering.name(ofSource: $0) }
        if !sources.isEmpty { paragraph(sources.joined(separator: "; ") + ".", label: words.sources, indent: 0) }
        paragraph(words.caveat, indent: 0)
    }
}
