import CivilCalendar
import Foundation
public import Mobility
public import MobilityAlerts

/// A run of alerts as JSON.
public enum AlertPlanJSON {
    /// Writes the plan. The same plan gives the same bytes.
    public static func text(_ plan: AlertPlan, people: [String: Person], rendering: Rendering) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let root: JSONValue = .object([
            "as_of": .text(plan.day.description),
            "last_run": .init(plan.lastRun?.description),
            "employers_without_address": .array(plan.employersWithoutAddress.map(JSONValue.text)),
            "people_with_bad_address": .array(plan.peopleWithBadAddress.map(JSONValue.text)),
            "messages": .array(plan.messages.map { message($0, people, rendering.policy) }),
        ])
        return String(decoding: try encoder.encode(root), as: UTF8.self) + "\n"
    }

    private static func message(_ message: AlertMessage, _ people: [String: Person], _ policy: Policy) -> JSONValue {
        let rendering = Rendering(policy: policy, language: message.recipient.language)
        return .object([
            "key": .text(message.key),
            "recipient": .text(message.recipient.id.kind.rawValue),
            "address": .text(message.recipient.address),
            "language": .text(message.recipient.language.rawValue),
            "subject": .text(AlertSubject.text(of: message)),
            "weekly": .flag(message.isWeekly),
            "parts": .array(message.parts.map { part($0, people, rendering) }),
            "standing": .object(
                Dictionary(
                    uniqueKeysWithValues: Severity.allCases.map { severity in
                        (
                            severity.rawValue,
                            .integer(message.standing.count { $0.finding.severity == severity })
                        )
                    })),
            "silenced": .integer(message.silenced),
        ])
    }

    private static func part(_ part: AlertPart, _ people: [String: Person], _ rendering: Rendering) -> JSONValue {
        let outage: String? = if case .outage(let id, _, _) = part { id } else { nil }
        return .object([
            "outage_id": .init(outage),
            "items": .array(part.items.map { item($0, people, rendering) }),
        ])
    }

    private static func item(_ item: AlertItem, _ people: [String: Person], _ rendering: Rendering) -> JSONValue {
        let identity = item.identity
        return .object([
            "change": .text(item.change.rawValue),
            "rule": .text(identity.rule.rawValue),
            "person_id": .init(identity.personID),
            "person_name": .init(identity.personID.flatMap { people[$0]?.fullName }),
            "record_id": .text(identity.recordID),
            "before": .init(item.before?.rawValue),
            "now": .init(item.now?.rawValue),
            "since": .init(item.asked?.finding.days.first?.description),
            "until": .init(item.asked?.finding.days.last?.description),
            "due_on": .init(item.asked?.dueOn?.description),
            "message": .init(item.asked.map(rendering.message)),
            "action": .init(item.asked.map(rendering.action)),
        ])
    }
}
