import CivilCalendar
import Mobility

extension ExpectedFinding {
    /// The names of what differs in a finding of the rule; none if it is as expected.
    func differences(from asked: AskedFinding, policy: Policy) -> [String] {
        let finding = asked.finding
        var names: [String] = []
        if let severity, severity != finding.severity { names.append("severity") }
        if let recordID, recordID != finding.recordID { names.append("record") }
        if let since, since != ExpectedBound(finding.days.first) { names.append("since") }
        if let until, until != ExpectedBound(finding.days.last) { names.append("until") }
        for fact in facts {
            let value = FactName(rawValue: fact.name).flatMap(asked.fact)
            if value.map(fact.value.matches) != true { names.append(fact.name) }
        }
        if let messageContains {
            let messages = Language.allCases.map { Rendering(policy: policy, language: $0).message(asked) }
            if !messages.contains(where: { $0.contains(messageContains) }) { names.append("message_contains") }
        }
        return names
    }

    /// What is expected, in the names of the files.
    var text: String {
        let named = [
            "rule=\(rule)", severity.map { "severity=\($0.rawValue)" }, recordID.map { "record=\($0)" },
            since.map { "since=\($0.text)" }, until.map { "until=\($0.text)" },
        ].compactMap(\.self)
        let message = messageContains.map { ["message_contains=\"\($0)\""] } ?? []
        return (named + facts.map { "\($0.name)=\($0.value.text)" } + message).joined(separator: " ")
    }
}

extension ExpectedBound {
    init(_ day: Day?) { self = day.map(ExpectedBound.day) ?? .open }

    var text: String { if case .day(let day) = self { day.description } else { "" } }
}

extension ExpectedFact.Value {
    /// Whether a fact is what was written: days as days, numbers to the cent whatever their form, lists in any order.
    func matches(_ value: AskedValue) -> Bool {
        switch (self, value) {
        case (.none, .none): true
        case (.none, .list(let list)): list.isEmpty
        case (.text(let text), .day(let day)): Day(iso: text) == day
        case (.text(let text), .number(let number)): ExpectedFact.centimos(text) == number * 100
        case (.text(let text), .money(let money)): ExpectedFact.centimos(text) == money.centimos
        case (.text(let text), .percent(let hundredths)): ExpectedFact.centimos(text) == hundredths
        case (.text(let text), .code(let code)): text == code
        case (.text(let text), .list(let list)):
            Set(text.split(separator: ";").map { String($0).trimmingBlanks() }) == Set(list)
        case (.list(let expected), .list(let list)): Set(expected) == Set(list)
        case (.list(let expected), .none): expected.isEmpty
        default: false
        }
    }

    var text: String {
        switch self {
        case .none: ""
        case .text(let text): text
        case .list(let list): list.joined(separator: ";")
        }
    }
}

extension ExpectedFact {
    /// A number in hundredths; nil if it is none, or finer than that.
    static func centimos(_ text: String) -> Int? {
        text.hasPrefix("-") ? Money(text.dropFirst()).map { -$0.centimos } : Money(text)?.centimos
    }
}
