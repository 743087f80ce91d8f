import CivilCalendar
import Mobility
import MobilityAlerts

/// What a message offers to the templates: texts in the recipient's language, and codes. Every key is always there, so
/// that a section never looks further out for one of the same name.
struct LetterValues {
    private let message: AlertMessage
    private let people: [String: Person]
    private let rendering: Rendering
    private let words: AlertWords
    private let names: ReportWords

    /// The values of a message.
    static func values(_ message: AlertMessage, people: [String: Person], policy: Policy) -> JSONValue {
        LetterValues(message, people: people, policy: policy).root
    }

    private init(_ message: AlertMessage, people: [String: Person], policy: Policy) {
        let language = message.recipient.language
        self.message = message
        self.people = people
        rendering = Rendering(policy: policy, language: language)
        words = AlertWords(language)
        names = ReportWords(language)
    }

    private var root: JSONValue {
        let parts = message.parts.compactMap { part in part.leading.map { (change: $0.change, values: self.part(part)) }
        }
        let kind = message.recipient.id.kind
        return .object([
            "subject": .text(AlertSubject.text(of: message)),
            "day": .text(message.day.description),
            "language": .text(rendering.language.rawValue),
            "role": .text(kind.rawValue),
            "role_name": .text(words.role(kind)),
            "is_mobility": .flag(kind == .mobility),
            "is_person": .flag(kind == .person),
            "is_manager": .flag(kind == .manager),
            "is_weekly": .flag(message.isWeekly),
            "nothing_new": parts.isEmpty ? .text(words.nothingNew) : .null,
            "groups": .array(groups(parts)),
            "parts": .array(parts.map(\.values)),
            "items": .array(message.items.map { item($0) }),
            "standing": standing,
            "silenced": .integer(message.silenced),
            "foot": foot,
            "words": .object([
                "action": .text(words.action), "due": .text(words.due), "source": .text(words.source),
            ]),
        ])
    }

    /// Parts that follow one another under the same heading.
    private func groups(_ parts: [(change: AlertChange, values: JSONValue)]) -> [JSONValue] {
        var groups: [(change: AlertChange, parts: [JSONValue])] = []
        for part in parts {
            if let last = groups.last, words.heading(last.change) == words.heading(part.change) {
                groups[groups.count - 1].parts.append(part.values)
            } else {
                groups.append((part.change, [part.values]))
            }
        }
        return groups.enumerated().map { index, group in
            .object([
                "heading": .text(words.heading(group.change)),
                "change": .text(group.change.rawValue),
                "is_first": .flag(index == 0),
                "parts": .array(group.parts),
            ])
        }
    }

    private func part(_ part: AlertPart) -> JSONValue {
        let flags = flags(part.items.compactMap(severity).max())
        switch part {
        case .single(let item):
            return .object([
                "outage_id": .null, "outage": .null, "item": self.item(item), "blocked": .array([]),
                "blocked_heading": .null,
            ]).adding(flags)
        case .outage(let id, let own, let blocked):
            return .object([
                "outage_id": .text(id), "outage": .text(words.outage(id)), "item": own.map { item($0) } ?? .null,
                "blocked": .array(blocked.map { item($0, outage: id) }),
                "blocked_heading": blocked.isEmpty ? .null : .text(words.blocked(blocked.count)),
            ]).adding(flags)
        }
    }

    private func item(_ item: AlertItem, outage: String? = nil) -> JSONValue {
        let (identity, asked) = (item.identity, item.asked)
        let name = identity.personID.flatMap { people[$0]?.fullName }
        let sources = asked.map(rendering.sources) ?? []
        return .object([
            "change": .text(item.change.rawValue),
            "change_name": .text(words.mark(item.change)),
            "rule": .text(identity.rule.rawValue),
            "title": .text(RuleBook.rule(identity.rule).page.title[rendering.language]),
            "record_id": .text(identity.recordID),
            "permit_id": .init(outage.flatMap { permit(of: identity, blockedBy: $0) }),
            "person_id": .init(identity.personID),
            "person_name": .init(name),
            // Whom it is about: `E-009 Rajesh Venkataraman`.
            "who": .init(identity.personID.map { id in [id, name].compactMap(\.self).joined(separator: " ") }),
            // `high → CRITICAL`, where it has changed.
            "severity": .text(
                [item.before == item.now ? nil : item.before, item.now].compactMap { $0.map(names.name(of:)) }
                    .joined(separator: " → ")),
            "severity_code": .init(severity(item)?.rawValue),
            "severity_before": .init(item.before.map(names.name(of:))),
            "severity_before_code": .init(item.before?.rawValue),
            "severity_now": .init(item.now.map(names.name(of:))),
            "severity_now_code": .init(item.now?.rawValue),
            "since": .init(asked?.finding.days.first),
            "until": .init(asked?.finding.days.last),
            "when": .init(item.lastDay.map(words.until) ?? asked?.finding.days.first.map(words.since)),
            "due_on": .init(asked?.dueOn),
            "message": .text(asked.map(rendering.message) ?? words.corrected),
            // What to do is only said while it stands.
            "action": .init(item.now != nil && item.change != .passed ? asked.map(rendering.action) : nil),
            "sources": .array(sources.map(JSONValue.text)),
            "source": .init(sources.isEmpty ? nil : sources.joined(separator: "; ")),
        ]).adding(flags(severity(item)))
    }

    /// How bad it is or was.
    private func severity(_ item: AlertItem) -> Severity? { item.now ?? item.before }

    /// One flag of which is true, since a template can't compare.
    private func flags(_ severity: Severity?) -> [String: JSONValue] {
        Dictionary(uniqueKeysWithValues: Severity.allCases.map { ("is_\($0.rawValue)", .flag($0 == severity)) })
    }

    private func permit(of identity: Finding.Identity, blockedBy outage: String) -> String? {
        identity.recordID.hasSuffix("/\(outage)") ? String(identity.recordID.dropLast(outage.count + 1)) : nil
    }

    private func standing(_ severity: Severity) -> Int { message.standing.count { $0.finding.severity == severity } }

    private var standing: JSONValue {
        .object(
            Dictionary(uniqueKeysWithValues: Severity.allCases.map { ($0.rawValue, .integer(standing($0))) })
        ).adding(["total": .integer(message.standing.count)])
    }

    private var foot: JSONValue {
        let counts = Severity.allCases.reversed().compactMap { severity -> String? in
            let count = standing(severity)
            return count > 0 ? "\(count) \(names.name(of: severity))" : nil
        }
        guard !counts.isEmpty || message.silenced > 0 else { return .null }
        return .object([
            "unchanged": counts.isEmpty ? .null : .text(words.standing(counts)),
            "kept_quiet": message.silenced > 0 ? .text(words.silenced(message.silenced)) : .null,
        ])
    }
}
