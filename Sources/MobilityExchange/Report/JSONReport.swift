import CivilCalendar
import Foundation
public import Mobility

/// The report as JSON: the same names as the columns of the CSV, plus `facts` and `trace`.
public enum JSONReport {
    /// Writes the report. The same report gives the same bytes.
    public static func text(_ report: Report, rendering: Rendering) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        var root: [String: JSONValue] = [
            "as_of": .text(report.asOf.description),
            "language": .text(rendering.language.rawValue),
            "counts": .object(
                Dictionary(
                    uniqueKeysWithValues: Severity.allCases.map { ($0.rawValue, .integer(report.count(of: $0))) })),
            "changes": report.changes.map(changes) ?? .null,
            "findings": .array(report.findings.map { finding($0, report, rendering) }),
        ]
        if let known = report.known {
            root["known_at"] = .text(known.moment.limaWithOffset)
            root["notes"] = .array(
                ([ReportWords.byTodaysRules] + known.notes).map { .text($0[rendering.language]) })
        }
        return String(decoding: try encoder.encode(JSONValue.object(root)), as: UTF8.self) + "\n"
    }

    private static func changes(_ changes: ReportChanges) -> JSONValue {
        .object([
            "since": .text(changes.since.description),
            "findings": .array(
                changes.all.map { change in
                    .object([
                        "change": .text(change.kind.rawValue), "rule": .text(change.identity.rule.rawValue),
                        "person_id": .init(change.identity.personID), "record_id": .text(change.identity.recordID),
                        "before": .init(change.before?.rawValue), "now": .init(change.now?.rawValue),
                    ])
                }),
        ])
    }

    private static func finding(_ asked: AskedFinding, _ report: Report, _ rendering: Rendering) -> JSONValue {
        let cells = ReportCells(asked, people: report.people, rendering: rendering).cells
        var object = Dictionary(
            uniqueKeysWithValues: zip(ReportCells.columns, cells).map { name, cell in
                (name, cell.isEmpty ? JSONValue.null : .text(cell))
            })
        object["days"] = asked.days.map(JSONValue.integer) ?? .null
        object["fine_min_pen"] = asked.fineMin.map(JSONValue.money) ?? .null
        object["fine_max_pen"] = asked.fineMax.map(JSONValue.money) ?? .null
        object["sources"] = .array(rendering.sources(asked).map(JSONValue.text))
        object["facts"] = .object(
            Dictionary(asked.facts.map { ($0.name.rawValue, JSONValue($0.value)) }) { first, _ in first })
        object["trace"] = trace(asked, rendering)
        return .object(object)
    }

    private static func relief(_ measure: ReliefCitation) -> JSONValue {
        .object([
            "relief_id": .text(measure.id), "norm": .text(measure.norm), "effect": .text(measure.effect.rawValue),
            "from": .text(measure.from.description), "until": .init(measure.until?.description),
            "extends_to": .init(measure.extendsTo?.description),
        ])
    }

    private static func trace(_ asked: AskedFinding, _ rendering: Rendering) -> JSONValue {
        let trace = asked.detail.trace
        let accrued = asked.detail.accrual?.arithmetic(through: asked.day) ?? []
        return .object([
            "records": .array(
                trace.records.map { .object(["kind": .text($0.kind.rawValue), "id": .text($0.id)]) }),
            "values": .array(
                trace.values.compactMap { citation in
                    rendering.policy.parameter(citation.key).value(from: citation.from).map { dated in
                        .object([
                            "key": .text(citation.key.rawValue),
                            "from": citation.from == .earliest ? .null : .text(citation.from.description),
                            "value": .text(dated.value.description), "source": .text(dated.provenance.source),
                            "confidence": .text(dated.provenance.confidence.rawValue),
                            "checked": .text(dated.provenance.checked.description),
                        ])
                    }
                }),
            "arithmetic": .array((trace.arithmetic + accrued).map(JSONValue.text)),
            "relief": .array(trace.relief.map(relief)),
            "conflicts": .array(
                asked.conflicts.compactMap { id in
                    rendering.policy.conflicts[id].map { conflict in
                        .object([
                            "id": .text(id.rawValue), "text": .text(conflict.text[rendering.language]),
                            "source": .text(conflict.provenance.source),
                        ])
                    }
                }),
        ])
    }
}
