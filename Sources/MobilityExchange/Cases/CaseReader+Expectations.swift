import CivilCalendar
import Mobility
import MobilityPolicy

extension CaseReader {
    /// Reads what is expected of the findings.
    mutating func readExpectations(_ value: YAMLValue, records: CaseRecords?) -> [CaseExpectation] {
        (yaml.list(value) ?? []).compactMap { readExpectation($0, people: records?.ids[.people] ?? []) }
    }

    private mutating func readExpectation(_ value: YAMLValue, people: [String]) -> CaseExpectation? {
        let about = ["day", "person"]
        let details = ["severity", "record", "since", "until", "message_contains", "facts"]
        // What `absent` denies has no details, so one beside it would be taken for checked and is not.
        let keys = about + (isDenial(value) ? ["absent"] : ["rule"] + details + ["absent"])
        guard let mapping = yaml.mapping(value, keys: keys) else { return nil }
        let day = yaml.required("day", in: mapping).flatMap { yaml.day($0, key: "day") }
        let person = yaml.optional("person", in: mapping).flatMap { readPerson($0, among: people) }
        let claim: CaseExpectation.Claim?
        if let absent = yaml.optional("absent", in: mapping) {
            claim = readPattern(absent, key: "absent", allowsFamily: true).map { .absent($0) }
        } else {
            claim = readFinding(mapping).map { .present($0) }
        }
        guard let day, let claim else { return nil }
        return CaseExpectation(day: day, personID: person, claim: claim, place: mapping.place)
    }

    private func isDenial(_ value: YAMLValue) -> Bool {
        guard case .mapping(let entries) = value.content else { return false }
        return entries.contains { $0.key == "absent" }
    }

    private mutating func readPerson(_ value: YAMLValue, among people: [String]) -> String? {
        guard let id = yaml.text(value, key: "person") else { return nil }
        if !people.contains(id) { yaml.report(.unknownPerson(id: id), at: value.place) }
        return id
    }

    private mutating func readPattern(_ value: YAMLValue, key: String, allowsFamily: Bool) -> RulePattern? {
        guard let text = yaml.text(value, key: key) else { return nil }
        if let pattern = RulePattern(text, allowsFamily: allowsFamily) { return pattern }
        let allowed = RulePattern.published + (allowsFamily ? RulePattern.families : [])
        let suggestion = DidYouMean.suggestion(for: text, among: allowed)
        yaml.report(.badCode(column: key, found: text, allowed: allowed, suggestion: suggestion), at: value.place)
        return nil
    }

    private mutating func readFinding(_ mapping: YAMLMapping) -> ExpectedFinding? {
        let rule = yaml.required("rule", in: mapping).flatMap { readPattern($0, key: "rule", allowsFamily: false) }
        let severity = yaml.optional("severity", in: mapping)
            .flatMap { yaml.code($0, key: "severity", as: Severity.self) }
        let record = yaml.optional("record", in: mapping).flatMap { yaml.text($0, key: "record") }
        let since = readBound("since", in: mapping)
        let until = readBound("until", in: mapping)
        let message = yaml.optional("message_contains", in: mapping)
            .flatMap { yaml.text($0, key: "message_contains") }
        let facts = yaml.optional("facts", in: mapping).map { readFacts($0) } ?? []
        guard let rule else { return nil }
        return ExpectedFinding(
            rule: rule.description, severity: severity, recordID: record, since: since, until: until,
            messageContains: message, facts: facts)
    }

    /// A day, or nothing after the key for a range without start or end.
    private mutating func readBound(_ key: String, in mapping: YAMLMapping) -> ExpectedBound? {
        guard let value = mapping[key] else { return nil }
        if value.isEmpty || value.scalar?.trimmingBlanks().isEmpty == true { return .open }
        return yaml.day(value, key: key).map { .day($0) }
    }

    private mutating func readFacts(_ value: YAMLValue) -> [ExpectedFact] {
        (yaml.entries(value) ?? []).compactMap { entry in
            switch entry.value.content {
            case .empty: return ExpectedFact(name: entry.key, value: .none)
            case .scalar(let text): return ExpectedFact(name: entry.key, value: .text(text.trimmingBlanks()))
            case .list(let list):
                return ExpectedFact(name: entry.key, value: .list(list.compactMap { yaml.text($0, key: entry.key) }))
            case .mapping:
                yaml.report(.wrongShape(expected: .value), at: entry.value.place)
                return nil
            }
        }
    }
}
