extension Rendering {
    /// The sources of values by their short names, each once, with how sure the values are that rest on it:
    /// `DS 301-2025-EF (confirmed)`. The employer's own choices, such as lead times, are no sources of law.
    public func sources(of citations: [PolicyCitation]) -> [String] {
        sources(
            of: citations.compactMap { citation in
                policy.parameter(citation.key).value(from: citation.from)?.provenance
            })
    }

    /// The sources of facts by their short names, each once, with how sure the facts are that rest on it.
    public func sources(of facts: [Provenance]) -> [String] {
        var names: [String] = []
        var confidences: [String: [Confidence]] = [:]
        for fact in facts where fact.confidence != .chosen {
            // A fact can rest on several sources, written with `; ` between them.
            for source in fact.source.split(separator: ";").map({ String($0).trimmingBlanks() }) {
                if confidences[source] == nil { names.append(source) }
                confidences[source, default: []].append(fact.confidence)
            }
        }
        return names.map { name in
            let sure = (confidences[name] ?? []).unique().map { $0.name[language] }.joined(separator: ", ")
            return "\(self.name(ofSource: name)) (\(sure))"
        }
    }
}

extension Confidence {
    /// The word for it.
    public var name: Bilingual {
        switch self {
        case .stated: Bilingual(en: "stated", es: "según la fuente")
        case .confirmed: Bilingual(en: "confirmed", es: "confirmado")
        case .derived: Bilingual(en: "derived", es: "derivado")
        case .general: Bilingual(en: "not verified", es: "sin verificar")
        case .conflict: Bilingual(en: "in conflict", es: "en conflicto")
        case .chosen: Bilingual(en: "employer's choice", es: "elección del empleador")
        }
    }
}
