/// Fills the templates of a finding for a reader.
public struct Rendering: Sendable {
    /// The law, for the names of statuses.
    public let policy: Policy
    /// The reader's language.
    public let language: Language

    /// Renders in a language.
    public init(policy: Policy, language: Language) {
        self.policy = policy
        self.language = language
    }

    /// What is the matter, and which relief measures changed it.
    public func message(_ asked: AskedFinding) -> String {
        let message = fill(wording(asked).message[language], asked)
        guard let relief = ReliefWords.sentence(asked.detail.trace.relief) else { return message }
        return "\(message) \(relief[language])"
    }

    /// What to do next.
    public func action(_ asked: AskedFinding) -> String { fill(wording(asked).action[language], asked) }

    /// The name of a status.
    public func name(of type: VisaType) -> String { policy.status(type).name[language] }

    /// The sources of a finding by their short names: the rule's legal basis, those of the values used, then the norms
    /// of relief.
    public func sources(_ asked: AskedFinding) -> [String] {
        // The employer's own choices, such as lead times, are no sources of law.
        let values = asked.values.compactMap { citation in
            policy.parameter(citation.key).value(from: citation.from)?.provenance
        }.filter { $0.confidence != .chosen }.map(\.source)
        // A value can rest on several sources, written with `; ` between them.
        return (RuleBook.rule(asked.finding.rule).page.legalBasis + values + asked.detail.trace.relief.map(\.norm))
            .flatMap { $0.split(separator: ";").map { String($0).trimmingBlanks() } }.unique()
            .map(name(ofSource:))
    }

    private func wording(_ asked: AskedFinding) -> Wording {
        RuleBook.rule(asked.finding.rule).wording(for: asked, policy: policy)
    }

    private func fill(_ template: String, _ asked: AskedFinding) -> String {
        var result = ""
        var rest = template[...]
        // By bytes, since looking for characters would weigh every letter.
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
        {
            result += rest[..<open]
            let placeholder = rest[rest.utf8.index(after: open)..<close]
            result += value(of: placeholder, asked) ?? "{\(placeholder)}"
            rest = rest[rest.utf8.index(after: close)...]
        }
        return result + rest
    }

    /// The text for a placeholder; nil if the finding has no such fact, which a test finds.
    private func value(of placeholder: Substring, _ asked: AskedFinding) -> String? {
        let parts = placeholder.split(separator: ":", maxSplits: 1)
        guard let name = parts.first, let value = fact(String(name), asked) else { return nil }
        guard parts.count == 2 else { return words(for: value) }
        let forms = parts[1].split(separator: "|")
        guard forms.count == 2, case .number(let number) = value else { return nil }
        return String(number == 1 ? forms[0] : forms[1])
    }

    private func fact(_ name: String, _ asked: AskedFinding) -> AskedValue? {
        switch name {
        // An id is never looked up among words, so that a record called "renewal" stays what it is.
        case "record": .list([asked.finding.recordID])
        case "record_kind": asked.fact(.record)
        case "visa_type": asked.detail.visaType.map { .list([self.name(of: $0)]) }
        case "due_on": asked.dueOn.map(AskedValue.day)
        case "days": asked.days.map(AskedValue.number)
        default: FactName(rawValue: name).flatMap(asked.fact)
        }
    }

    private func words(for value: AskedValue) -> String? {
        switch value {
        case .day, .number: value.text
        case .money(let money): "S/ \(money)"
        case .percent: "\(value.text) %"
        case .code(let code): Terms.words(for: code)?[language] ?? code
        case .list(let list): list.map { Terms.words(for: $0)?[language] ?? $0 }.joined(separator: ", ")
        case .none: nil
        }
    }
}
