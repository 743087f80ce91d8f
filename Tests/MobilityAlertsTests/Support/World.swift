import CivilCalendar
import Mobility
import Testing

@testable import MobilityAlerts

/// Two companies with a few people, and the days of a test, counted from a Tuesday.
enum World {
    /// Day 0, a Tuesday.
    static let start = Day(number: 20_599)

    /// The day of a number.
    static func day(_ number: Int) -> Day { start + number }

    static let employers: [Employer] = ["A", "B"].compactMap { id in
        try? Employer(fields: [
            .text(id), .text("Company \(id)"), .empty, .text("Team-\(id)@example.com"), .text("es"), .empty, .empty,
        ])
    }

    /// E1 and E2 of A, E3 of B; D1 depends on E1; E2's manager is E3, E1's is unknown; X has no employer.
    static var people: [String: Person] {
        let all = [
            person("E1", employer: "A", language: "en", manager: "boss@example.com"),
            person("E2", employer: "A", manager: "e3@example.com"),
            person("E3", employer: "B", manager: "e3@example.com"),
            person("X"),
            person("D1", of: "E1", manager: "boss@example.com"),
        ].compactMap(\.self)
        return Dictionary(all.map { ($0.personID, $0) }) { first, _ in first }
    }

    static func person(
        _ id: String, employer: String? = nil, of principal: String? = nil, language: String? = nil,
        manager: String? = nil, end: Int? = nil
    ) -> Person? {
        func text(_ text: String?) -> FieldValue { text.map(FieldValue.text) ?? .empty }
        return try? Person(fields: [
            .text(id), .text(principal == nil ? "employee" : "dependent"), text(employer), text(principal), .empty,
            .text("Given \(id)"), .text("Family \(id)"), .text("DEU"), .empty,
            .text("\(id.lowercased())@example.com"), text(language), text(manager), .empty, .empty, .empty,
            end.map { .day(day($0)) } ?? .empty, .empty, .empty,
        ])
    }
}

/// A finding in short: from one day through another, none for no end.
struct Sketch: Sendable {
    var rule: RuleID
    var person: String?
    var record = "R"
    var severity: Severity
    var first: Int
    var last: Int?
    var facts: [Fact] = []

    init(
        _ rule: RuleID, _ person: String?, _ severity: Severity, _ first: Int, _ last: Int? = nil,
        record: String = "R", facts: [Fact] = []
    ) {
        (self.rule, self.person, self.severity, self.first, self.last) = (rule, person, severity, first, last)
        (self.record, self.facts) = (record, facts)
    }

    func finding() throws -> Finding {
        let days = try #require(DayRange(World.day(first), through: last.map(World.day)))
        return try #require(
            Finding(
                rule: rule, personID: person, recordID: record, severity: severity, days: days,
                details: [Finding.DatedDetail(from: days.start, detail: Detail(facts: facts))]))
    }
}

extension AlertPlan {
    /// What each message says, a line a finding: `m team-a: escalated renewal.window-open E1 R warning→high`, with `m`
    /// for a mobility team, `p` for a person and `b` for a manager.
    var lines: [String] {
        messages.flatMap { message -> [String] in
            let initials = [RecipientKind.mobility: "m", .person: "p", .manager: "b"]
            let name = message.recipient.id.address.prefix { $0 != "@" }
            let head = "\(initials[message.recipient.id.kind] ?? "") \(name):"
            guard !message.items.isEmpty else { return ["\(head) nothing new"] }
            return message.items.map { item in
                let severities = [item.before, item.now].compactMap { $0?.rawValue }.joined(separator: "→")
                return "\(head) \(item.change.rawValue) \(item.identity.rule.rawValue) "
                    + "\(item.identity.personID ?? "–") \(item.identity.recordID) \(severities)"
            }
        }
    }
}
