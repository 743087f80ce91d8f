import CivilCalendar
public import Mobility
import MobilityPolicy

/// An explanation as JSON: the findings as in the report, with what ends them, the fields of their records and what can
/// be argued.
public enum JSONExplanation {
    /// Writes the explanation. The same explanation gives the same bytes.
    /// - Parameter reveal: whether numbers of documents are shown in full rather than masked.
    public static func text(_ explanation: Explanation, rendering: Rendering, reveal: Bool = false) throws -> String {
        var root = head(explanation, rendering)
        root["findings"] = .array(
            explanation.findings.map { .object(finding($0, explanation, rendering, reveal: reveal)) })
        root["next"] = .array(
            explanation.next.map { event in
                let own: [String: JSONValue] = [
                    "day": .text(event.day.description), "message": .text(rendering.message(event.asked)),
                ]
                return .object(event.change.named.merging(own) { first, _ in first })
            })
        root["sources"] = .array(
            explanation.sources.map { source in
                .object([
                    "name": .text(source.name), "title": .text(source.title[rendering.language]),
                    "publisher": .init(source.publisher),
                ])
            })
        return try JSONValue.object(root).document()
    }

    /// Writes the findings of all days, each in brief.
    public static func allFindings(_ explanation: Explanation, rendering: Rendering) throws -> String {
        var root = head(explanation, rendering)
        root["all_findings"] = .array(
            explanation.allFindings.map { finding in
                .object([
                    "severity": .text(finding.severity.rawValue), "rule": .text(finding.rule.rawValue),
                    "record_id": .text(finding.recordID), "since": .init(finding.days.first?.description),
                    "until": .init(finding.days.last?.description),
                    "is_true": .flag(finding.days.contains(explanation.asOf)),
                ])
            })
        return try JSONValue.object(root).document()
    }

    private static func head(_ explanation: Explanation, _ rendering: Rendering) -> [String: JSONValue] {
        [
            "as_of": .text(explanation.asOf.description), "language": .text(rendering.language.rawValue),
            "person_id": .text(explanation.person.personID), "person_name": .text(explanation.person.fullName),
        ]
    }

    private static func finding(
        _ asked: AskedFinding, _ explanation: Explanation, _ rendering: Rendering, reveal: Bool
    ) -> [String: JSONValue] {
        let rule = RuleBook.rule(asked.finding.rule)
        var object = JSONReport.finding(asked, people: explanation.people, rendering)
        object["title"] = .text(rule.page.title[rendering.language])
        object["ends_when"] = .text(rule.page.ends[rendering.language])
        object["legal_basis"] = .array(rendering.legalBasis(of: rule.id).map(JSONValue.text))
        object["records"] = .array(
            explanation.records(of: asked).map { record in
                .object([
                    "kind": .text(type(of: record).kind.rawValue), "id": .text(record.id),
                    "fields": .object(
                        Dictionary(
                            RecordFields(record, reveal: reveal).named.map { ($0.column, JSONValue($0.value)) }
                        ) { first, _ in first }),
                ])
            })
        object["arguments"] = .array(
            explanation.policy.arguments(about: rule.id).map { argument in
                .object([
                    "id": .text(argument.id), "text": .text(argument.text[rendering.language]),
                    "norm": .text(argument.norm), "source": .text(argument.provenance.source),
                    "confidence": .text(argument.provenance.confidence.rawValue),
                    "checked": .text(argument.provenance.checked.description),
                ])
            })
        return object
    }
}
