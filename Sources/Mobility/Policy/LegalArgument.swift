/// What can be argued before the authority about a finding. It waives nothing, and no rule counts it.
public struct LegalArgument: Sendable, Equatable {
    /// The id by which an overlay replaces it.
    public let id: String
    /// The argument.
    public let text: Bilingual
    /// The norm on which it rests.
    public let norm: String
    /// The rules on whose findings it bears.
    public let rules: [RuleID]
    /// Where that comes from.
    public let provenance: Provenance

    /// Something that can be argued.
    public init(id: String, text: Bilingual, norm: String, rules: [RuleID], provenance: Provenance) {
        self.id = id
        self.text = text
        self.norm = norm
        self.rules = rules
        self.provenance = provenance
    }
}
