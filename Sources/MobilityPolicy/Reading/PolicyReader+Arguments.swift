import Mobility

extension PolicyReader {
    /// Reads what can be argued. One with a known id takes its place, others are added; one that bears on no rule is
    /// never shown.
    mutating func readArguments(_ value: YAMLValue) {
        for entry in reader.entries(value) ?? [] {
            let keys = ["text", "norm", "rules"] + PolicyReader.provenanceKeys
            guard let mapping = reader.mapping(entry.value, keys: keys) else { continue }
            let text = reader.required("text", in: mapping).flatMap { reader.bilingual($0) }
            let norm = reader.required("norm", in: mapping).flatMap { reader.text($0, key: "norm") }
            let rules = reader.required("rules", in: mapping).map { reader.codes($0, key: "rules", as: RuleID.self) }
            let provenance = provenance(in: mapping)
            guard let text, let norm, let rules, let provenance else { continue }
            draft.arguments[entry.key] = LegalArgument(
                id: entry.key, text: text, norm: norm, rules: rules, provenance: provenance)
        }
    }
}
