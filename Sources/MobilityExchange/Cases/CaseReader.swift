import CivilCalendar
import Mobility
import MobilityPolicy

/// Reads one case after the other.
struct CaseReader {
    /// Takes the values out and gathers the problems.
    var yaml = YAMLReader()
    /// The statuses that may have no end.
    let indefinite: Set<VisaType>

    /// Reads a case.
    mutating func read(_ value: YAMLValue) -> MobilityCase? {
        let keys = ["title", "source", "records", "expect", "working_days", "policy_relief"]
        guard let mapping = yaml.mapping(value, keys: keys) else { return nil }
        let title = yaml.required("title", in: mapping).flatMap { yaml.text($0, key: "title") }
        let source = yaml.optional("source", in: mapping).flatMap { yaml.text($0, key: "source") }
        let relief =
            yaml.optional("policy_relief", in: mapping).flatMap { yaml.flag($0, key: "policy_relief") } ?? false
        let records = yaml.optional("records", in: mapping).map { readRecords($0, usesPolicyRelief: relief) }
        let expectations = yaml.optional("expect", in: mapping).map { readExpectations($0, records: records) } ?? []
        let terms = yaml.optional("working_days", in: mapping).map { readTerms($0) } ?? []
        if mapping["expect"] == nil, mapping["working_days"] == nil {
            yaml.report(.keyMissing(name: "expect"), at: mapping.place)
        }
        guard let title else { return nil }
        return MobilityCase(
            title: title, source: source, place: mapping.place, records: records?.records ?? [],
            flaws: records?.flaws ?? [], expectations: expectations, terms: terms, usesPolicyRelief: relief)
    }

    private mutating func readTerms(_ value: YAMLValue) -> [CaseTerm] {
        (yaml.list(value) ?? []).compactMap { element in
            guard let mapping = yaml.mapping(element, keys: ["after", "count", "gives"]) else { return nil }
            let after = yaml.required("after", in: mapping).flatMap { yaml.day($0, key: "after") }
            let count = yaml.required("count", in: mapping).flatMap { readCount($0) }
            let gives = yaml.required("gives", in: mapping).flatMap { yaml.day($0, key: "gives") }
            guard let after, let count, let gives else { return nil }
            return CaseTerm(after: after, count: count, gives: gives, place: mapping.place)
        }
    }

    private mutating func readCount(_ value: YAMLValue) -> Int? {
        guard let text = yaml.text(value, key: "count") else { return nil }
        let allowed = 0...10_000
        guard let count = Int(text), allowed.contains(count) else {
            yaml.report(.badPolicyValue(key: "count", found: text, expected: .number(allowed)), at: value.place)
            return nil
        }
        return count
    }
}
