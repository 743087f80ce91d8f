extension Rendering {
    /// What a rule rests on, by the short names of the sources.
    public func legalBasis(of rule: RuleID) -> [String] { RuleBook.rule(rule).page.legalBasis.map(name(ofSource:)) }

    /// The short name of a source in the reader's language.
    public func name(ofSource citation: String) -> String { Terms.words(for: citation)?[language] ?? citation }
}

extension Provenance {
    /// The citations in the source, each with its short name first; several are written with `;` between them.
    public var citations: [String] { source.split(separator: ";").map { String($0).trimmingBlanks() } }
}
